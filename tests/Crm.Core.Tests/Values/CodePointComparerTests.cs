using System.Text;
using Crm.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Values;

public sealed class CodePointComparerTests
{
    [Fact]
    public void Characters_beyond_the_first_plane_come_last()
    {
        Assert.True(CodePointComparer.Instance.Compare("\U0001F600", "\uFFFD") > 0);
        Assert.True(CodePointComparer.Instance.Compare("a", "ab") < 0);
        Assert.True(CodePointComparer.Instance.Compare(null, "") < 0);
        Assert.Equal(0, CodePointComparer.Instance.Compare(null, null));
    }

    [Fact]
    public void The_order_is_that_of_the_utf8_bytes() => Prop.ForAll(
        Texts.Any(),
        Texts.Any(),
        (a, b) => Math.Sign(CodePointComparer.Instance.Compare(a, b))
            == Math.Sign(Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b))))
        .QuickCheckThrowOnFailure();
}
