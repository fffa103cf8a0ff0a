using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Values;

namespace Crm.Core.Policies;

/// <summary>
/// How a group of customers is treated. A topic none of whose terms is set is left to policies of lower precedence; of a topic the policy that applies says all: a term
/// it leaves out is not taken from another.
/// </summary>
public sealed record PolicyTerms
{
    /// <summary>The longest care plan, in characters.</summary>
    public const int MaxCarePlanLength = 1_000;

    /// <summary>The longest time between contacts, in days.</summary>
    public const int MaxDays = 3_650;

    /// <summary>The longest target, in minutes of working time: a year of days and nights.</summary>
    public const int MaxMinutes = 525_600;

    /// <summary>They are contacted at least every so many days.</summary>
    /// <value>Default: null, nothing said.</value>
    public int? ContactEveryDays { get; init; }

    /// <summary>They are left in peace so many days after each contact of ours.</summary>
    /// <value>Default: null, nothing said.</value>
    public int? ContactPauseDays { get; init; }

    /// <summary>Through what they are contacted first.</summary>
    /// <value>Default: null, nothing said.</value>
    public Channel? PreferredChannel { get; init; }

    /// <summary>The highest discount, in percent of the price: 0 to 100, at most two decimals.</summary>
    /// <value>Default: null, nothing said.</value>
    public decimal? DiscountCeiling { get; init; }

    /// <summary>They are first answered within so many minutes of working time.</summary>
    /// <value>Default: null, nothing said.</value>
    public int? FirstResponseMinutes { get; init; }

    /// <summary>Their cases are resolved within so many minutes of working time.</summary>
    /// <value>Default: null, nothing said.</value>
    public int? ResolutionMinutes { get; init; }

    /// <summary>How they are looked after, in words: at most 1 000 characters.</summary>
    /// <value>Default: null, nothing said.</value>
    public string? CarePlan { get; init; }

    /// <summary>What they say something about.</summary>
    public IEnumerable<PolicyTopic> Topics => Enum.GetValues<PolicyTopic>().Where(Says);

    /// <summary>Whether they say anything about a topic.</summary>
    /// <param name="topic">The topic.</param>
    public bool Says(PolicyTopic topic) => topic switch
    {
        PolicyTopic.ContactCadence => ContactEveryDays is not null || ContactPauseDays is not null,
        PolicyTopic.PreferredChannel => PreferredChannel is not null,
        PolicyTopic.DiscountCeiling => DiscountCeiling is not null,
        PolicyTopic.ServiceLevel => FirstResponseMinutes is not null || ResolutionMinutes is not null,
        PolicyTopic.CarePlan => CarePlan is not null,
        _ => false,
    };

    /// <summary>What they say about a topic, and nothing else.</summary>
    /// <param name="topic">The topic.</param>
    public PolicyTerms About(PolicyTopic topic) => topic switch
    {
        PolicyTopic.ContactCadence => new() { ContactEveryDays = ContactEveryDays, ContactPauseDays = ContactPauseDays },
        PolicyTopic.PreferredChannel => new() { PreferredChannel = PreferredChannel },
        PolicyTopic.DiscountCeiling => new() { DiscountCeiling = DiscountCeiling },
        PolicyTopic.ServiceLevel => new() { FirstResponseMinutes = FirstResponseMinutes, ResolutionMinutes = ResolutionMinutes },
        _ => new() { CarePlan = CarePlan },
    };

    /// <summary>The same, cleaned.</summary>
    /// <exception cref="CrmException"><c>crm.policy.empty</c>, <c>crm.policy.invalid-terms</c> with its place, <c>crm.text.…</c>.</exception>
    internal PolicyTerms Checked()
    {
        var clean = this with { CarePlan = CleanText.Optional(CarePlan, MaxCarePlanLength, "carePlan", multiline: true) };
        Must(ContactEveryDays is null or (>= 1 and <= MaxDays), "contactEveryDays");
        Must(ContactPauseDays is null or (>= 1 and <= MaxDays), "contactPauseDays");
        Must(!(ContactPauseDays > ContactEveryDays), "contactPauseDays");
        Must(PreferredChannel is null || Enum.IsDefined(PreferredChannel.Value), "preferredChannel");
        Must(DiscountCeiling is null or (>= 0 and <= 100) && DiscountCeiling == (DiscountCeiling is { } ceiling ? decimal.Round(ceiling, 2) : null), "discountCeiling");
        Must(FirstResponseMinutes is null or (>= 1 and <= MaxMinutes), "firstResponseMinutes");
        Must(ResolutionMinutes is null or (>= 1 and <= MaxMinutes), "resolutionMinutes");
        Must(!(FirstResponseMinutes > ResolutionMinutes), "resolutionMinutes");
        return clean.Topics.Any() ? clean : throw new CrmException(PolicyErrors.Empty, "terms");
    }

    private static void Must(bool holds, string path)
    {
        if (!holds) throw new CrmException(PolicyErrors.InvalidTerms, path);
    }
}
