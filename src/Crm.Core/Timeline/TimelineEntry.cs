using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Timeline;

/// <summary>One thing that happened to a customer. May hold personal data: it never prints more than kind and id.</summary>
/// <param name="At">When it happened, UTC.</param>
/// <param name="Kind">Which source it comes from: <c>purchase</c>, <c>interaction</c>, …</param>
/// <param name="Id">The record.</param>
/// <param name="What">A stable code of what happened: <c>purchase.completed</c>, <c>interaction.call.inbound</c>.</param>
public sealed record TimelineEntry(DateTimeOffset At, string Kind, Guid Id, string What)
{
    /// <summary>What a reader sees first: a subject, an order number, a topic; null when there is nothing to say.</summary>
    public string? Text { get; init; }

    /// <summary>The amount, of things that have one.</summary>
    public Money? Amount { get; init; }

    /// <summary>The employee who did it; null when unknown or not an employee.</summary>
    public UserId? By { get; init; }

    /// <summary>The place of the entry in the timeline.</summary>
    public TimelinePosition Position => new(At, Id);

    /// <summary>The code and the id only.</summary>
    public override string ToString() => $"{What} {Id}";
}
