using Crm.Core.Customers;
using Crm.Core.Lifecycles;
using Crm.Core.Timeline;
using Crm.Core.Values;

namespace Crm.Core.Tool.Reading;

/// <summary>One customer: who it is, where it stands, what happened.</summary>
internal sealed record Portrait
{
    public required Guid Id { get; init; }

    public required CustomerKind Kind { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<Reached> ContactPoints { get; init; }

    public required IReadOnlyList<Known> ExternalIds { get; init; }

    public required IReadOnlyList<string> Addresses { get; init; }

    public required IReadOnlyDictionary<string, string> Attributes { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required string? TaxCode { get; init; }

    public required string? JobTitle { get; init; }

    public required string? BirthDate { get; init; }

    public required string? Owner { get; init; }

    public required string? Source { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset? ArchivedAt { get; init; }

    public required LifecycleStage Stage { get; init; }

    public required int Purchases { get; init; }

    public required DateTimeOffset? LastPurchaseAt { get; init; }

    public required DateTimeOffset? LastContactAt { get; init; }

    public required IReadOnlyList<Happened> Timeline { get; init; }

    public static Portrait Of(Customer customer, LifecycleView stands, IReadOnlyList<TimelineEntry> timeline) => new()
    {
        Id = customer.Id.Value,
        Kind = customer.Kind,
        Name = customer.DisplayName,
        ContactPoints = [.. customer.ContactPoints.Select(p => new Reached(p.Kind, p.Value, p.IsPrimary, p.InvalidSince is null))],
        ExternalIds = [.. customer.ExternalIds.Select(e => new Known(e.System, e.Key))],
        Addresses = [.. customer.Addresses.Select(a => a.FullText)],
        Attributes = customer.Attributes.ToDictionary(a => a.Key, a => a.Value.FullText, StringComparer.Ordinal),
        Tags = customer.Tags,
        TaxCode = customer.Organisation?.TaxCode,
        JobTitle = customer.Person?.JobTitle,
        BirthDate = customer.Person?.BirthDate?.ToString(),
        Owner = customer.Owner?.Value,
        Source = customer.Source,
        CreatedAt = customer.CreatedAt,
        ArchivedAt = customer.ArchivedAt,
        Stage = stands.Stage,
        Purchases = stands.Purchases,
        LastPurchaseAt = stands.LastPurchaseAt,
        LastContactAt = stands.LastInboundAt > stands.LastOutboundAt || stands.LastOutboundAt is null ? stands.LastInboundAt : stands.LastOutboundAt,
        Timeline = [.. timeline.Select(e => new Happened(e.At, e.Kind, e.What, e.Text, e.Amount))],
    };

    /// <summary>A way to reach the customer.</summary>
    internal sealed record Reached(ContactPointKind Kind, string Value, bool Primary, bool Works);

    /// <summary>A key another system knows the customer under.</summary>
    internal sealed record Known(string System, string Key);

    /// <summary>An entry of the timeline.</summary>
    internal sealed record Happened(DateTimeOffset At, string Kind, string What, string? Text, Money? Amount);
}
