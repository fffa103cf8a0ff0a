using Crm.Core.Affiliations;
using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Interactions;
using Crm.Core.Products;
using Crm.Core.Purchases;
using Crm.Core.Storage;
using Crm.Core.Testing;
using Crm.Core.Traits;
using Crm.Core.Unidentified;
using Crm.Core.Values;

namespace Crm.Core.Tests.Storage;

/// <summary>A condition on a natural key names the key the record has, so that records not stored yet are compared by it.</summary>
public sealed class NaturalKeyTests
{
    [Fact]
    public void A_customer() => MustMeet(CustomerCriteria.ExternalId("shop", "1"), CustomerCriteria.ExternalId("shop", "2"), A.Customer(NewCustomer.Person().ExternalId("till", "2").ExternalId("shop", "1")));

    [Fact]
    public void A_purchase() => MustMeet(PurchaseCriteria.OrderNumber(new("shop", "HD-1")), PurchaseCriteria.OrderNumber(new("HD-1", "shop")), A.Purchase());

    [Fact]
    public void An_interaction() => MustMeet(InteractionCriteria.ExternalId("pbx", "1"), InteractionCriteria.ExternalId("1", "pbx"), A.Interaction(A.Call().From("pbx", "1")));

    [Fact]
    public void A_held_fact() => MustMeet(
        UnidentifiedCriteria.SourceKey("purchase", "shop", "1"),
        UnidentifiedCriteria.SourceKey("shop", "purchase", "1"),
        UnidentifiedFact.Hold(Some.Tenant, new(Some.Id()), new("purchase", "shop", "1", Some.Instant, [], "{}"), CountryCode.Vietnam, Some.Instant));

    [Fact]
    public void A_product_and_a_category()
    {
        MustMeet(ProductCriteria.Key("P-1"), ProductCriteria.Key("P-2"), Product.Create(Some.Tenant, new(Some.Id()), "P-1", "Tea", null, Some.Instant));
        MustMeet(ProductCriteria.CategoryPath("tea"), ProductCriteria.CategoryPath("te"), ProductCategory.Create(Some.Tenant, new(Some.Id()), "tea", "Tea", null, Some.Instant));
    }

    [Fact]
    public void A_current_trait()
    {
        var need = A.Trait(NewTrait.Need("Chỗ đậu xe"));

        MustMeet(TraitCriteria.CurrentOf(need.CustomerId, TraitKind.Need, "cho dau xe"), TraitCriteria.CurrentOf(need.CustomerId, TraitKind.Activity, "cho dau xe"), need);
    }

    [Fact]
    public void A_primary_organisation()
    {
        var (person, other) = (A.Person(), A.Organisation());
        var tie = A.Affiliation(person, other);
        tie.MakePrimary(null, Some.Instant);

        MustMeet(AffiliationCriteria.PrimaryOf(person.Id), AffiliationCriteria.PrimaryOf(other.Id), tie);
    }

    private static void MustMeet<T>(Criterion<T> wanted, Criterion<T> unwanted, T record)
        where T : AggregateRoot
    {
        Assert.Contains(wanted.Key, record.UniqueKeys);
        Assert.Equal(record.UniqueKeys.First(wanted.Key!.Equals).Clash, wanted.Key.Clash);
        Assert.True(wanted.IsMetBy(record) && wanted.Matches.Compile()(record));
        Assert.False(unwanted.IsMetBy(record) || unwanted.Matches.Compile()(record));
    }
}
