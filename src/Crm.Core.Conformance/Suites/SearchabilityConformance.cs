using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Conformance.Suites;

/// <summary>Names are found by their folded key whatever their case and accents, in every store alike.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class SearchabilityConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    [Theory]
    [InlineData("Đặng Thị Hồng", "dang thi hong")]
    [InlineData("Đặng Thị Hồng", "ĐẶNG THỊ HỒNG")]
    [InlineData("Công ty Hòa Phát", "cong ty hoà phát")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("ＡＢＣ", "abc")]
    [InlineData("Crème Brûlée", "creme brulee")]
    public async Task A_name_is_found_without_case_and_accents(string name, string typed)
    {
        var key = Fold.Key(typed);
        var wanted = await AddAsync(name);
        await AddAsync("Somebody else");

        Assert.Equal(wanted.Id, Assert.Single(await FindAsync(Specification.For<Customer>().Where(c => c.NameKey == key))).Id);
    }

    [Fact]
    public async Task Exact_matching_tells_accents_apart()
    {
        var toned = Fold.Toned("Tuấn");
        var wanted = await AddAsync("Tuấn");
        await AddAsync("Tuân");

        Assert.Equal(wanted.Id, Assert.Single(await FindAsync(Specification.For<Customer>().Where(c => c.NameToned == toned))).Id);
    }

    [Fact]
    public async Task The_order_of_the_words_does_not_matter_to_tokens()
    {
        var tokens = Fold.Tokens("Lan Nguyen Thi");
        var wanted = await AddAsync("Nguyễn Thị Lan");

        Assert.Equal(wanted.Id, Assert.Single(await FindAsync(Specification.For<Customer>().Where(c => c.NameTokens == tokens))).Id);
    }

    [Fact]
    public async Task Wild_cards_in_a_name_are_ordinary_characters()
    {
        var key = Fold.Key("100% _ok_");
        var wanted = await AddAsync("100% _ok_");
        await AddAsync("100x aokb");

        Assert.Equal(wanted.Id, Assert.Single(await FindAsync(Specification.For<Customer>().Where(c => c.NameKey == key))).Id);
    }

    private async Task<IReadOnlyList<CustomerSummary>> FindAsync(Specification<Customer> specification) =>
        (await ReadAsync(crm => crm.Customers.ListAsync(specification))).Items;
}
