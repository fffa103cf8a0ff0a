using System.Linq.Expressions;
using Crm.Core.Analytics.Prediction.Fields;
using Crm.Core.Leads;
using Crm.Core.Values;

namespace Crm.Core.Analytics.Leads;

/// <summary>
/// What a lead brings with it, as it stands now: its interactions, follow-ups and notes are left out because they tell the outcome. Contact points, company, campaign, products and estimate may be completed while somebody works on
/// it, and then tell a little of it too; what tells almost all is named by the guard against leakage.
/// </summary>
internal sealed record LeadFacts(
    LeadId Id,
    string? Source,
    string? Campaign,
    string? System,
    DateTimeOffset CreatedAt,
    bool HasEmail,
    bool HasPhone,
    bool HasCompany,
    bool HasName,
    int Products,
    long? EstimatedMinor,
    string? EstimatedCurrency,
    LeadStatus Status)
{
    /// <summary>What is read of each.</summary>
    public static readonly Expression<Func<Lead, LeadFacts>> Of = l => new LeadFacts(
        l.Id, l.Source, l.Campaign, l.ExternalSystem, l.CreatedAt, l.PrimaryEmail != null, l.PrimaryPhone != null, l.Company != null, l.Name != null, l.Products.Count, l.EstimatedMinor, l.EstimatedCurrencyCode, l.Status);

    /// <summary>The fields a model learns from and scores by, a row for each lead in the order given.</summary>
    /// <param name="leads">The leads.</param>
    /// <param name="zone">Whose clock tells hours and days of the week.</param>
    /// <param name="currency">Estimates in another currency are not known.</param>
    public static FieldTable Table(IReadOnlyList<LeadFacts> leads, TimeZoneName zone, string currency) => Table(leads, zone.Zone(), currency);

    private static FieldTable Table(IReadOnlyList<LeadFacts> leads, TimeZoneInfo zone, string currency) => new(
    [
        new LevelField("source", [.. leads.Select(l => l.Source)]),
        new LevelField("campaign", [.. leads.Select(l => l.Campaign)]),
        new LevelField("system", [.. leads.Select(l => l.System)]),
        new LevelField("e-mail", [.. leads.Select(l => Said(l.HasEmail))]),
        new LevelField("phone", [.. leads.Select(l => Said(l.HasPhone))]),
        new LevelField("company", [.. leads.Select(l => Said(l.HasCompany))]),
        new LevelField("name", [.. leads.Select(l => Said(l.HasName))]),
        new LevelField("weekday", [.. leads.Select(l => TimeZoneInfo.ConvertTime(l.CreatedAt, zone).DayOfWeek.ToString())]),
        new NumberField("hour", [.. leads.Select(l => (double?)TimeZoneInfo.ConvertTime(l.CreatedAt, zone).Hour)]),
        new NumberField("products", [.. leads.Select(l => (double?)l.Products)]),
        new NumberField("estimate", [.. leads.Select(l => l.EstimatedCurrency == currency ? (double?)l.EstimatedMinor : null)]),
    ]);

    private static string Said(bool known) => known ? "yes" : "no";
}
