using Crm.Core.Errors;
using Crm.Core.Values;

namespace Crm.Core.Leads;

/// <summary>What is known of a lead beside how it is reached. Change one field with <c>lead.Details with { … }</c>.</summary>
public sealed record LeadDetails
{
    /// <summary>Nothing is known.</summary>
    public static readonly LeadDetails Unknown = new();

    /// <summary>The person's name as written, at most 300 characters; null when unknown.</summary>
    public string? Name { get; init; }

    /// <summary>The company's name as written, at most 300 characters; null when unknown or for a private person.</summary>
    public string? Company { get; init; }

    /// <summary>What the lead wants, at most 300 characters; null when not said.</summary>
    public string? Interest { get; init; }

    /// <summary>Anything else, at most 4 000 characters, may have several lines; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>What a deal would be worth, zero or more; null when nobody knows.</summary>
    public Money? EstimatedValue { get; init; }

    /// <summary>The code of the campaign it came from, at most 100 characters; null for none.</summary>
    public string? Campaign { get; init; }

    internal LeadDetails Clean()
    {
        if (EstimatedValue is { Minor: < 0 }) throw new CrmException(LeadErrors.NegativeValue, "estimatedValue");
        return this with
        {
            Name = CleanText.Optional(Name, Lead.MaxNameLength, "name"),
            Company = CleanText.Optional(Company, Lead.MaxNameLength, "company"),
            Interest = CleanText.Optional(Interest, Lead.MaxInterestLength, "interest"),
            Note = CleanText.Optional(Note, Lead.MaxNoteLength, "note", multiline: true),
            EstimatedValue = EstimatedValue is { } value ? Money.FromMinor(value.Minor, Currency.Required(value.Currency, "estimatedValue")) : null,
            Campaign = CleanText.Optional(Campaign, Lead.MaxCampaignLength, "campaign"),
        };
    }

    /// <summary>Nothing personal.</summary>
    public override string ToString() => "details of a lead";
}
