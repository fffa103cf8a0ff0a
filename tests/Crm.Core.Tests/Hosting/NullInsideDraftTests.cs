using Crm.Core.Attributes;
using Crm.Core.Contracts;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Opportunities;
using Crm.Core.Purchases;
using Crm.Core.Values;

namespace Crm.Core.Tests.Hosting;

/// <summary>Null inside what is handed to a service is refused with the place where it stands.</summary>
public sealed class NullInsideDraftTests : IDisposable
{
    private readonly Shop _shop = new();

    public static TheoryData<string, string, string> Places => new()
    {
        { "participants", "crm.value.missing", "participants" },
        { "participant", "crm.value.missing", "participants[1]" },
        { "order number", "crm.value.missing", "number" },
        { "held order number", "crm.value.missing", "number" },
        { "purchase line", "crm.value.missing", "lines[0]" },
        { "held purchase line", "crm.value.missing", "lines[0]" },
        { "purchase of many", "crm.value.missing", "purchases[0]" },
        { "customer of many", "crm.value.missing", "customers[0]" },
        { "address", "crm.value.missing", "addresses[0].address" },
        { "attribute choice", "crm.attribute.invalid-definition", "choices" },
        { "held key", "crm.value.missing", "keys[0]" },
        { "deal line", "crm.value.missing", "lines[0]" },
        { "competitor", "crm.text.required", "competitors" },
        { "stage", "crm.value.missing", "stages[0]" },
        { "contract terms", "crm.value.missing", "renewal" },
        { "contract products", "crm.value.missing", "products" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Null_inside_is_refused_with_code_and_place(string what, string code, string path)
    {
        var lan = (await _shop.Write(crm => crm.Customers.AddAsync(NewCustomer.Person("Lan")))).Id;
        await _shop.Write(crm => crm.Pipelines.AddAsync("Sales", [new("open", "Open", 10)]));
        var call = new NewInteraction(Channel.Call, Direction.Inbound, _shop.Now);
        var sale = NewPurchase.Sale(new OrderNumber("shop", "1"), Currency.Vnd, _shop.Now);
        var nameless = NewPurchase.Sale(null!, Money.Of(1, "VND"), _shop.Now);
        var agreed = new NewContract(lan, "C-1", new(2026, 1, 1), new(2026, 12, 31), Money.Of(1, "VND"));

        var refused = await Assert.ThrowsAnyAsync<CrmException>(() => _shop.Read(async crm =>
        {
            await (what switch
            {
                "participants" => (Task)crm.Interactions.RecordAsync(lan, call with { Participants = null! }),
                "participant" => crm.Interactions.RecordAsync(lan, call.With(new("copy") { Name = "Minh" }).With(null!)),
                "order number" => crm.Purchases.RecordAsync(lan, nameless),
                "held order number" => crm.Purchases.HoldAsync(nameless, []),
                "purchase line" => crm.Purchases.RecordAsync(lan, sale.Lines([null!])),
                "held purchase line" => crm.Purchases.HoldAsync(sale.Lines([null!]), []),
                "purchase of many" => crm.Purchases.RecordManyAsync(new CustomerPurchase[] { null! }.ToAsyncEnumerable()),
                "customer of many" => crm.Customers.AddManyAsync(new NewCustomer[] { null! }.ToAsyncEnumerable()),
                "address" => crm.Customers.AddAsync(NewCustomer.Person("Lan").Address(AddressKind.Home, null!)),
                "attribute choice" => crm.Attributes.DeclareAsync(new(AttributeOwner.Customers, "size", AttributeType.Choice) { Choices = [null!] }),
                "held key" => crm.Purchases.HoldAsync(sale.Line("P-1", 1, 1), [null!]),
                "deal line" => crm.Opportunities.AddAsync(new NewOpportunity("Deal").Lines([null!])),
                "competitor" => crm.Opportunities.AddAsync(new NewOpportunity("Deal").Against(null!)),
                "stage" => crm.Pipelines.AddAsync("Other", [null!]),
                "contract terms" => crm.Contracts.AddAsync(agreed with { Renewal = null! }),
                _ => crm.Contracts.AddAsync(agreed with { Products = null! }),
            });
            return true;
        }));

        Assert.Equal(code, refused.Code);
        Assert.StartsWith(path, refused.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_is_not_there_is_refused_while_the_draft_is_written()
    {
        var sale = NewPurchase.Sale(new OrderNumber("shop", "1"), Currency.Vnd, _shop.Now);

        Assert.Equal("lines", Assert.Throws<ArgumentNullException>(() => sale.Lines(null!)).ParamName);
        Assert.Equal("lines", Assert.Throws<ArgumentNullException>(() => new NewOpportunity("Deal").Lines(null!)).ParamName);
        Assert.Equal("tags", Assert.Throws<ArgumentNullException>(() => NewCustomer.Person("Lan").Tag(null!)).ParamName);
    }

    public void Dispose() => _shop.Dispose();
}
