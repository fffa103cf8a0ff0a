using System.Globalization;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Tenancy;
using Crm.Core.Tool.Importing.Cells;
using Crm.Core.Tool.Importing.Mapping;
using Crm.Core.Tool.Refusals;

namespace Crm.Core.Tool.Importing.Interactions;

/// <summary>One row as an interaction to be recorded.</summary>
/// <param name="Customer">The customer's key at the source; null when it was with a lead.</param>
/// <param name="Lead">The lead's key at the source; null when it was with a customer.</param>
/// <param name="ExternalId">The interaction's own key there; null for none.</param>
/// <param name="What">What happened, still without a key.</param>
internal sealed record InteractionDraft(string? Customer, string? Lead, string? ExternalId, NewInteraction What)
{
    /// <summary>What identifies a row without a key. What may be noted later (outcome, sentiment) does not count, so that a newer file records nothing twice.</summary>
    public string Facts => string.Join(
        '\n',
        Customer is null ? $"lead {Lead}" : $"customer {Customer}",
        What.Channel,
        What.Direction,
        What.OccurredAt.UtcTicks.ToString(CultureInfo.InvariantCulture),
        What.Duration?.Ticks.ToString(CultureInfo.InvariantCulture),
        What.Employee?.Value,
        What.Campaign,
        What.Store,
        What.Subject,
        What.Body);

    /// <summary>Reads a row.</summary>
    /// <exception cref="RowRefusedException">What is not acceptable, at its column.</exception>
    public static InteractionDraft Read(MappedRow<InteractionField> row, string? dateFormat)
    {
        var (customer, lead) = (row.Take(InteractionField.Customer, "customer"), row.Take(InteractionField.Lead, "lead"));
        if (customer is null && lead is null) throw row.Refusal(ToolErrors.NoSubject, null);
        if (customer is not null && lead is not null) throw row.Refusal(ToolErrors.TwoSubjects, InteractionField.Lead);
        var channel = row.ReadRequired(InteractionField.Channel, t => Understood(InteractionWords.Channels.Find(t), ToolErrors.UnknownChannel));
        var direction = row.ReadRequired(InteractionField.Direction, t => Understood(InteractionWords.Directions.Find(t), ToolErrors.UnknownDirection));
        var at = row.ReadRequired(InteractionField.Date, t => InstantCell.Parse(t, dateFormat), "occurredAt");
        var what = new NewInteraction(channel, direction, at, row.Take(InteractionField.Subject, "subject"))
        {
            Duration = row.Read(InteractionField.Duration, DurationCell.Parse, "duration"),
            Body = row.Take(InteractionField.Body, "body"),
            Outcome = row.Take(InteractionField.Outcome, "outcome"),
            Employee = row.Read(InteractionField.Employee, t => new UserId(t)),
            Campaign = row.Take(InteractionField.Campaign, "campaign"),
            Store = row.Take(InteractionField.Store, "store"),
            Sentiment = row.Read(InteractionField.Sentiment, Sentiment, "sentiment"),
        };
        return new(customer, lead, row.Take(InteractionField.ExternalId, "key"), what);
    }

    private static T Understood<T>(T? meaning, CrmError otherwise)
        where T : struct => meaning ?? throw new CrmException(otherwise);

    private static int Sentiment(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var felt) ? felt : throw new CrmException(InteractionErrors.InvalidSentiment);
}
