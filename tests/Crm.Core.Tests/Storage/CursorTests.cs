using System.Buffers.Text;
using System.Text;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Testing;

namespace Crm.Core.Tests.Storage;

public sealed class CursorTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(0L)]
    [InlineData(-1L)]
    [InlineData(long.MaxValue)]
    public void A_cursor_reads_what_it_wrote(long? at)
    {
        var cursor = new Cursor("name", Some.Id(), at);

        Assert.Equal(cursor, Cursor.Parse(cursor.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64 at all!")]
    [InlineData("aGVsbG8")]
    public void A_damaged_cursor_is_refused(string text) => Refused(text);

    [Theory]
    [InlineData("name|00000000000070008000000000000001")]
    [InlineData("name|not-an-id|")]
    [InlineData("name|00000000-0000-7000-8000-000000000001|")]
    [InlineData("name|00000000000070008000000000000001|soon")]
    [InlineData("name|00000000000070008000000000000001|99999999999999999999")]
    [InlineData("name|00000000000070008000000000000001|1|2")]
    public void A_cursor_with_parts_that_are_none_is_refused(string parts) => Refused(Base64Url.EncodeToString(Encoding.UTF8.GetBytes(parts)));

    [Fact]
    public void A_cursor_longer_than_any_is_refused() => Refused(new string('A', 201));

    [Fact]
    public void A_cursor_fits_its_own_order_only()
    {
        var cursor = new Cursor("name", Some.Id());

        cursor.MustFit("name");
        Assert.Equal("crm.page.invalid-cursor", Assert.Throws<CrmException>(() => cursor.MustFit("created")).Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public void A_page_of_no_or_too_many_rows_is_refused(int size) =>
        Assert.Equal("crm.page.invalid-size", Assert.Throws<CrmException>(() => new PageRequest(size)).Code);

    private static void Refused(string text) => Assert.Equal("crm.page.invalid-cursor", Assert.Throws<CrmException>(() => Cursor.Parse(text)).Code);
}
