using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Opportunities;
using Crm.Core.Pipelines;
using Crm.Core.Products;
using Crm.Core.Tenancy;
using Crm.Core.Tool.Importing.Cells;
using Crm.Core.Tool.Importing.Mapping;
using Crm.Core.Tool.Refusals;
using Crm.Core.Values;

namespace Crm.Core.Tool.Importing.Deals;

/// <summary>One row as a deal to be added: with its own dates when it tells them, as history.</summary>
/// <param name="row">The row; tells the column of a refusal.</param>
/// <param name="options">What all deals of the file share.</param>
internal sealed class DealDraft(MappedRow<DealField> row, DealOptions options)
{
    /// <summary>The key at the source; null for none.</summary>
    public string? ExternalId { get; } = row.Take(DealField.ExternalId, "externalId");

    /// <summary>The customer's key at the source; null when nobody is to buy yet.</summary>
    public string? Customer { get; } = row.Take(DealField.Customer, "customer");

    /// <summary>The name of the pipeline; null for the planned one.</summary>
    public string? Pipeline { get; } = row.Take(DealField.Pipeline, "pipeline");

    /// <summary>The key of what is to be sold; null for nothing in particular.</summary>
    public string? Product { get; } = row.Take(DealField.Product, "lines");

    /// <summary>Where the deal stands and how it ended. Systems that have won and lost among their stages are understood.</summary>
    /// <exception cref="RowRefusedException"><c>crm.tool.unknown-stage</c>, <c>crm.tool.unknown-outcome</c>.</exception>
    public (PipelineStage? Stage, OpportunityOutcome Outcome) ReadStanding(Pipeline pipeline)
    {
        var written = row.Take(DealField.Stage, "stage");
        var stage = written is null ? null : PipelineLookup.StageOf(pipeline, written);
        var ended = written is null || stage is not null ? null : DealOutcomeWords.InPlaceOfStage(written);
        var outcome = row.Read(DealField.Outcome, t => DealOutcomeWords.Outcomes.Find(t) ?? throw new CrmException(ToolErrors.UnknownOutcome));
        if (written is not null && stage is null && (ended is null || (outcome ?? ended) != ended)) throw row.Refusal(ToolErrors.UnknownStage, DealField.Stage);
        var result = outcome ?? ended ?? OpportunityOutcome.Open;
        // Where it was when it ended is not told: it had come as far as deals come.
        return (stage ?? (result is OpportunityOutcome.Open ? null : pipeline.StagesInOrder.Last()), result);
    }

    /// <summary>Why the deal was lost, as written; null when it was not.</summary>
    /// <exception cref="RowRefusedException"><c>crm.tool.missing-reason</c>, <c>crm.tool.unexpected-reason</c>.</exception>
    public string? ReadLostReason(OpportunityOutcome outcome)
    {
        var written = row.Take(DealField.LostReason, "reason");
        if (outcome is OpportunityOutcome.Lost) return written ?? options.LostReason ?? throw row.Refusal(ToolErrors.MissingReason, DealField.LostReason);
        return written is null ? null : throw row.Refusal(ToolErrors.UnexpectedReason, DealField.LostReason);
    }

    /// <summary>The deal.</summary>
    /// <param name="customer">Who is to buy; null for nobody yet.</param>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="standing">Where it stands and how it ended.</param>
    /// <param name="lost">Why it was lost; null when it was not.</param>
    /// <exception cref="RowRefusedException">What is not acceptable, at its column.</exception>
    public NewOpportunity Build(CustomerId? customer, Pipeline pipeline, (PipelineStage? Stage, OpportunityOutcome Outcome) standing, ReasonCode? lost)
    {
        var draft = new NewOpportunity(row.Take(DealField.Name, "name") ?? Product ?? ExternalId ?? string.Empty)
            .For(customer)
            .In(pipeline.Id, standing.Stage?.Id)
            .Worth(Amount)
            .OwnedBy(row.Read(DealField.Owner, t => new UserId(t), "owner"))
            .From(options.Source);
        if (ExternalId is { } key) draft = draft.ExternalId(options.Source, key);
        return Dated(draft, standing.Outcome, lost);
    }

    /// <summary>The deal with what is to be sold; of something without a price nothing is known, so it stays without.</summary>
    public NewOpportunity Selling(NewOpportunity draft, ProductId product) =>
        Amount is { } price ? draft.Line(product, 1, UnitPrice.Of(price.Amount, price.Currency)) : draft;

    /// <summary>Whether there is a price to put on the product.</summary>
    public bool HasLine => Product is not null && Amount is not null;

    private Money? Amount => row.Read(DealField.Amount, t => AmountCell.Parse(t, options.Currency), "amount");

    private NewOpportunity Dated(NewOpportunity draft, OpportunityOutcome outcome, ReasonCode? lost)
    {
        var opened = row.Read(DealField.Opened, Instant, "openedAt");
        var closed = row.Read(DealField.Closed, Instant, "closedAt", "at");
        var expected = row.Read(DealField.ExpectedClose, Instant, "expectedClose") ?? (outcome is OpportunityOutcome.Open ? closed : null);
        if (expected is { } day) draft = draft.Expected(InstantCell.DayOf(day));
        if (outcome is OpportunityOutcome.Open) return opened is { } began ? draft.OpenedAt(began) : draft;
        var ended = closed ?? throw row.Refusal(ToolErrors.MissingCloseDate, DealField.Closed);
        draft = draft.OpenedAt(opened ?? ended);
        return lost is { } reason ? draft.Lost(reason, ended) : draft.Won(ended);
    }

    private DateTimeOffset Instant(string text) => InstantCell.Parse(text, options.DateFormat);
}
