using Crm.Core.Customers;
using Crm.Core.Leads;
using Crm.Core.Rules.Schema;
using Crm.Core.Storage;
using Crm.Core.Tenancy;

namespace Crm.Core.Interactions;

/// <summary>What rules may ask of interactions.</summary>
public static class InteractionRules
{
    /// <summary>The interactions of a customer; of a corrected one the correction.</summary>
    public static RuleSource<Customer, Interaction> OfCustomers { get; } = RuleSource<Customer, Interaction>.Of(
        "interaction", "calls, messages, meetings and visits; of corrected ones the correction", c => Facts.Of<Interaction>(c), i => i.OccurredAt, i => i.Id, i => i.Id.Value, Fields(), i => i.CorrectedById == null, "lượt tương tác");

    /// <summary>The interactions of a lead.</summary>
    public static RuleSource<Lead, Interaction> OfLeads { get; } = RuleSource<Lead, Interaction>.Of(
        "interaction", "calls, messages, meetings and visits; of corrected ones the correction", l => Facts.Of<Interaction>(l), i => i.OccurredAt, i => i.Id, i => i.Id.Value, Fields(), i => i.CorrectedById == null, "lượt tương tác");

    private static RuleFields<Interaction> Fields() => new RuleFields<Interaction>()
        .Choice<Channel>("channel", "through what", i => i.Channel, i => i.Channel)
        .Choice<Direction>("direction", "who made contact", i => i.Direction, i => i.Direction)
        .Code("outcome", "what came of it, a code of the tenant", i => i.Outcome, i => i.Outcome)
        .Code("campaign", "the campaign it belongs to", i => i.Campaign, i => i.Campaign)
        .Code("store", "in which branch", i => i.Store, i => i.Store)
        .Code("system", "the system it comes from", i => i.Source, i => i.Source)
        .Key<UserId>("employee", "who of the business took part", i => i.Employee, CustomerRules.User, i => i.Employee)
        .Number("duration", "in seconds", i => i.DurationSeconds, i => i.DurationSeconds)
        .Number("sentiment", "-100 (unhappy) to 100 (happy)", i => i.Sentiment, i => i.Sentiment)
        .Instant("at", "when it was", i => i.OccurredAt, i => i.OccurredAt)
        .InVietnamese(
            ("channel", "kênh"), ("direction", "chiều liên hệ"), ("outcome", "kết quả"), ("campaign", "chiến dịch"), ("store", "cửa hàng"),
            ("system", "hệ thống nguồn"), ("employee", "nhân viên"), ("duration", "thời lượng (giây)"), ("sentiment", "cảm xúc"), ("at", "thời điểm"));
}
