using Crm.Core.Customers;
using Crm.Core.Leads;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Interactions;

/// <summary>The conditions interactions are found by.</summary>
public static class InteractionCriteria
{
    /// <summary>Those that count: not corrected by a later one.</summary>
    public static readonly Criterion<Interaction> NotCorrected = new(i => i.CorrectedById == null);

    /// <summary>Those with one customer.</summary>
    /// <param name="customer">The customer.</param>
    public static Criterion<Interaction> Of(CustomerId customer) => new(i => i.CustomerId == customer);

    /// <summary>Those with one lead.</summary>
    /// <param name="lead">The lead.</param>
    public static Criterion<Interaction> OfLead(LeadId lead) => new(i => i.LeadId == lead);

    /// <summary>Those with one lead that are with no customer yet.</summary>
    /// <param name="lead">The lead.</param>
    public static Criterion<Interaction> OnlyOfLead(LeadId lead) => new(i => i.LeadId == lead && i.CustomerId == null);

    /// <summary>The one another system knows under a key.</summary>
    /// <param name="source">The system.</param>
    /// <param name="key">The key there.</param>
    public static Criterion<Interaction> ExternalId(string source, string key)
    {
        var cleanSource = CleanText.AsStored(source, Interaction.MaxSourceLength);
        var cleanKey = CleanText.AsStored(key, Interaction.MaxKeyLength);
        return new(i => i.Source == cleanSource && i.ExternalKey == cleanKey)
        {
            Key = new(InteractionErrors.ExternalIdTaken, "interaction-external-id", cleanSource, cleanKey),
        };
    }

    /// <summary>Those over one channel.</summary>
    /// <param name="channel">The channel.</param>
    public static Criterion<Interaction> Over(Channel channel) => new(i => i.Channel == channel);

    /// <summary>Those one employee had.</summary>
    /// <param name="employee">The employee.</param>
    public static Criterion<Interaction> By(UserId employee) => new(i => i.Employee == employee);

    /// <summary>Those that took place in a span of time.</summary>
    /// <param name="from">The first instant.</param>
    /// <param name="until">The first instant after it.</param>
    public static Criterion<Interaction> Between(DateTimeOffset from, DateTimeOffset until) => new(i => i.OccurredAt >= from && i.OccurredAt < until);

    /// <summary>Those whose recording stands somewhere, for example the missing ones.</summary>
    /// <param name="state">Where it stands.</param>
    public static Criterion<Interaction> RecordingIs(RecordingState state) => new(i => i.RecordingState == state);

    /// <summary>Those whose recording is stored and may not be kept any longer.</summary>
    /// <param name="today">The day asked on.</param>
    public static Criterion<Interaction> RecordingOverdue(DateOnly today)
    {
        var stored = RecordingState.Stored;
        return new(i => i.RecordingState == stored && i.RecordingKeepUntil < today);
    }
}
