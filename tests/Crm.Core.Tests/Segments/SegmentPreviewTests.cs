using Crm.Core.Customers;
using Crm.Core.Tests.Hosting;

namespace Crm.Core.Tests.Segments;

public sealed class SegmentPreviewTests : IDisposable
{
    private readonly Shop _shop = new();

    [Fact]
    public async Task Some_two_thousand_are_asked_of_many_and_everybody_of_few()
    {
        await AddAsync(1_500);
        Assert.True((await _shop.Read(crm => crm.Segments.PreviewAsync("tags has any (\"vip\")"))).IsExact);
        await AddAsync(18_500);

        var preview = await _shop.Read(crm => crm.Segments.PreviewAsync("tags has any (\"vip\")"));

        Assert.Equal(20_000, preview.Of);
        Assert.InRange(preview.Asked, 1_700, 2_300);
        Assert.InRange(5_000, preview.Low, preview.High);
        Assert.InRange(preview.High - preview.Low, 400, 900);
    }

    public void Dispose() => _shop.Dispose();

    private Task<bool> AddAsync(int count) => _shop.Write(async crm =>
    {
        for (var i = 0; i < count; i++) await crm.Customers.AddAsync(i % 4 == 0 ? NewCustomer.Person($"Lan {i}").Tag("vip") : NewCustomer.Person($"Lan {i}"));
        return true;
    });
}
