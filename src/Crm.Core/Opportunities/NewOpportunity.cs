using Crm.Core.Affiliations;
using Crm.Core.Customers;
using Crm.Core.Pipelines;
using Crm.Core.Products;
using Crm.Core.Reasons;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Opportunities;

/// <summary>A deal to be added. Every step returns a new draft; nothing is checked before it is added, and either all of it is taken or nothing.</summary>
/// <param name="Name">What it is about, 1 to 200 characters.</param>
public sealed record NewOpportunity(string Name)
{
    internal CustomerId? GivenCustomer { get; private init; }

    internal PipelineId? GivenPipeline { get; private init; }

    internal StageId? GivenStage { get; private init; }

    internal IReadOnlyList<(StageId Stage, DateTimeOffset At)> GivenMoves { get; private init; } = [];

    internal DateTimeOffset? GivenOpenedAt { get; private init; }

    internal OpportunityOutcome Outcome { get; private init; } = OpportunityOutcome.Open;

    internal DateTimeOffset? GivenClosedAt { get; private init; }

    internal ReasonCode? GivenReason { get; private init; }

    internal Money? GivenAmount { get; private init; }

    internal IReadOnlyList<NewOpportunityLine> GivenLines { get; private init; } = [];

    internal IReadOnlyList<(CustomerId Person, DecisionRole? Role)> GivenContacts { get; private init; } = [];

    internal IReadOnlyList<string> GivenCompetitors { get; private init; } = [];

    internal DateOnly? GivenExpectedClose { get; private init; }

    internal ForecastCategory GivenForecast { get; private init; } = ForecastCategory.Pipeline;

    internal UserId? GivenOwner { get; private init; }

    internal TeamId? GivenTeam { get; private init; }

    internal (string Text, DateOnly? Due)? GivenNextStep { get; private init; }

    internal string? GivenSource { get; private init; }

    internal string? GivenStore { get; private init; }

    internal (string System, string Key)? GivenExternalId { get; private init; }

    internal bool IsHistory => GivenOpenedAt is not null;

    /// <summary>Says who is to buy; an open or lost deal may do without.</summary>
    /// <param name="customer">The customer; null when not known yet.</param>
    public NewOpportunity For(CustomerId? customer) => this with { GivenCustomer = customer };

    /// <summary>Puts it into a pipeline; without this step it goes into the tenant's default one.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="stage">The stage it begins in; null for the first one.</param>
    public NewOpportunity In(PipelineId pipeline, StageId? stage = null) => this with { GivenPipeline = pipeline, GivenStage = stage };

    /// <summary>Says that it went to another stage since it began; for history, see <see cref="OpenedAt"/>.</summary>
    /// <param name="stage">A stage of the pipeline.</param>
    /// <param name="at">When; not before the step before.</param>
    public NewOpportunity MovedTo(StageId stage, DateTimeOffset at) => this with { GivenMoves = [.. GivenMoves, (stage, at)] };

    /// <summary>Says when it began: the deal is history written down later, so what its stages require is not asked and they may be retired by now.</summary>
    /// <param name="at">When.</param>
    public NewOpportunity OpenedAt(DateTimeOffset at) => this with { GivenOpenedAt = at };

    /// <summary>Says that it is won already; needs customer and amount.</summary>
    /// <param name="at">When it was won.</param>
    public NewOpportunity Won(DateTimeOffset at) => this with { Outcome = OpportunityOutcome.Won, GivenClosedAt = at, GivenReason = null };

    /// <summary>Says that it is lost already.</summary>
    /// <param name="reason">Why: a code of the catalogue; history may say <see cref="StandardReasons.NotRecorded"/>.</param>
    /// <param name="at">When it was lost.</param>
    public NewOpportunity Lost(ReasonCode reason, DateTimeOffset at) => this with { Outcome = OpportunityOutcome.Lost, GivenClosedAt = at, GivenReason = reason };

    /// <summary>Says what it is worth.</summary>
    /// <param name="amount">Not negative; with lines their sum. Null when not known.</param>
    public NewOpportunity Worth(Money? amount) => this with { GivenAmount = amount };

    /// <summary>Adds what is to be sold.</summary>
    /// <param name="product">A product of the catalogue.</param>
    /// <param name="quantity">How many, above zero.</param>
    /// <param name="unitPrice">The price of one.</param>
    /// <param name="discount">Taken off the line; null for none.</param>
    /// <exception cref="Errors.CrmException"><c>crm.quantity.…</c>.</exception>
    public NewOpportunity Line(ProductId product, decimal quantity, UnitPrice unitPrice, Money? discount = null) =>
        Lines([new(product, Quantity.Of(quantity, $"lines[{GivenLines.Count}].quantity"), unitPrice, discount)]);

    /// <summary>Adds what is to be sold.</summary>
    /// <param name="lines">At most 200 in all.</param>
    public NewOpportunity Lines(IEnumerable<NewOpportunityLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return this with { GivenLines = [.. GivenLines, .. lines] };
    }

    /// <summary>Adds a person that has to do with it.</summary>
    /// <param name="person">A customer that is a person.</param>
    /// <param name="role">The part played in the decision; null when unknown.</param>
    public NewOpportunity Contact(CustomerId person, DecisionRole? role = null) => this with { GivenContacts = [.. GivenContacts, (person, role)] };

    /// <summary>Adds a competitor.</summary>
    /// <param name="name">1 to 100 characters.</param>
    public NewOpportunity Against(string name) => this with { GivenCompetitors = [.. GivenCompetitors, name] };

    /// <summary>Says when it is expected to close.</summary>
    /// <param name="day">The day; null when not known.</param>
    /// <param name="forecast">How firmly the owner counts on it.</param>
    public NewOpportunity Expected(DateOnly? day, ForecastCategory forecast = ForecastCategory.Pipeline) =>
        this with { GivenExpectedClose = day, GivenForecast = forecast };

    /// <summary>Says who is responsible.</summary>
    /// <param name="owner">The employee; null for nobody.</param>
    /// <param name="team">The team; null for none.</param>
    public NewOpportunity OwnedBy(UserId? owner, TeamId? team = null) => this with { GivenOwner = owner, GivenTeam = team };

    /// <summary>Says what is to be done next.</summary>
    /// <param name="text">1 to 500 characters.</param>
    /// <param name="due">By which day; null for any.</param>
    public NewOpportunity Next(string text, DateOnly? due = null) => this with { GivenNextStep = (text, due) };

    /// <summary>Says where it comes from.</summary>
    /// <param name="source">Such as <c>referral</c> or <c>fair</c>, at most 64 characters; null when not said.</param>
    public NewOpportunity From(string? source) => this with { GivenSource = source };

    /// <summary>Says at which branch.</summary>
    /// <param name="store">The branch, at most 64 characters; null when not said.</param>
    public NewOpportunity At(string? store) => this with { GivenStore = store };

    /// <summary>Gives the key another system knows it by; adding it again gives the stored deal.</summary>
    /// <param name="system">The system, 1 to 64 characters.</param>
    /// <param name="key">The key there, 1 to 200 characters.</param>
    public NewOpportunity ExternalId(string system, string key) => this with { GivenExternalId = (system, key) };

    /// <summary>Nothing of the content.</summary>
    public override string ToString() => "new opportunity";
}
