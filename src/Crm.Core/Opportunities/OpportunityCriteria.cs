using Crm.Core.Customers;
using Crm.Core.Pipelines;
using Crm.Core.Products;
using Crm.Core.Storage;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Opportunities;

/// <summary>The conditions deals are found by.</summary>
public static class OpportunityCriteria
{
    /// <summary>The one another system knows by a key.</summary>
    /// <param name="system">The system.</param>
    /// <param name="key">The key there.</param>
    public static Criterion<Opportunity> ExternalId(string system, string key)
    {
        var cleanSystem = CleanText.AsStored(system, Customers.ExternalId.MaxSystemLength);
        var cleanKey = CleanText.AsStored(key, Customers.ExternalId.MaxKeyLength);
        return new(o => o.ExternalSystem == cleanSystem && o.ExternalKey == cleanKey) { Key = Opportunity.KeyOf(cleanSystem, cleanKey) };
    }

    /// <summary>Those another system knows by any of some keys, all as they are stored.</summary>
    internal static Criterion<Opportunity> ExternalIds(string system, string[] keys) =>
        new(o => o.ExternalSystem == system && o.ExternalKey != null && keys.AsEnumerable().Contains(o.ExternalKey));

    /// <summary>Those of a customer.</summary>
    /// <param name="customer">The customer.</param>
    public static Criterion<Opportunity> Of(CustomerId customer) => new(o => o.CustomerId == customer);

    /// <summary>Those whose customer is not known.</summary>
    public static Criterion<Opportunity> WithoutCustomer { get; } = new(o => o.CustomerId == null);

    /// <summary>Those in a pipeline.</summary>
    /// <param name="pipeline">The pipeline.</param>
    public static Criterion<Opportunity> In(PipelineId pipeline) => new(o => o.PipelineId == pipeline);

    /// <summary>Those in a stage, or closed in it.</summary>
    /// <param name="stage">The stage.</param>
    public static Criterion<Opportunity> At(StageId stage) => new(o => o.StageId == stage);

    /// <summary>Those with an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    public static Criterion<Opportunity> That(OpportunityOutcome outcome) => new(o => o.Outcome == outcome);

    /// <summary>Those somebody is responsible for.</summary>
    /// <param name="owner">The employee.</param>
    public static Criterion<Opportunity> OwnedBy(UserId owner) => new(o => o.Owner == owner);

    /// <summary>Those nobody is responsible for.</summary>
    public static Criterion<Opportunity> Unowned { get; } = new(o => o.Owner == null);

    /// <summary>Those a team is responsible for.</summary>
    /// <param name="team">The team.</param>
    public static Criterion<Opportunity> OfTeam(TeamId team) => new(o => o.Team == team);

    /// <summary>Those a person has to do with.</summary>
    /// <param name="person">The person.</param>
    public static Criterion<Opportunity> WithContact(CustomerId person) => new(o => o.Contacts.Any(c => c.PersonId == person));

    /// <summary>Those a product is to be sold in.</summary>
    /// <param name="product">The product.</param>
    public static Criterion<Opportunity> WithProduct(ProductId product) => new(o => o.Lines.Any(l => l.ProductId == product));

    /// <summary>Those their owner counts on so firmly.</summary>
    /// <param name="forecast">How firmly.</param>
    public static Criterion<Opportunity> Forecast(ForecastCategory forecast) => new(o => o.Forecast == forecast);

    /// <summary>Open ones whose next step is due on a day or was before.</summary>
    /// <param name="day">The day.</param>
    public static Criterion<Opportunity> NextStepDueBy(DateOnly day) =>
        new(o => o.Outcome == OpportunityOutcome.Open && o.NextStepDue != null && o.NextStepDue <= day);

    /// <summary>Open ones that entered their stage before an instant: with <see cref="At"/> and the age a stage allows, those that stay too long.</summary>
    /// <param name="instant">The instant, UTC.</param>
    public static Criterion<Opportunity> InStageSinceBefore(DateTimeOffset instant) =>
        new(o => o.Outcome == OpportunityOutcome.Open && o.StageEnteredAt < instant);

    /// <summary>Those expected to close in a range of days, both included.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    public static Criterion<Opportunity> ExpectedBetween(DateOnly first, DateOnly last) =>
        new(o => o.ExpectedClose != null && o.ExpectedClose >= first && o.ExpectedClose <= last);

    /// <summary>Those won or lost from an instant until before another.</summary>
    /// <param name="from">The first instant, UTC.</param>
    /// <param name="until">The first instant after, UTC.</param>
    public static Criterion<Opportunity> ClosedBetween(DateTimeOffset from, DateTimeOffset until) =>
        new(o => o.ClosedAt != null && o.ClosedAt >= from && o.ClosedAt < until);
}
