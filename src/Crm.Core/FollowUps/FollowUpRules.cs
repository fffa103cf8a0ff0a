using Crm.Core.Customers;
using Crm.Core.Leads;
using Crm.Core.Rules.Schema;
using Crm.Core.Storage;
using Crm.Core.Tenancy;

namespace Crm.Core.FollowUps;

/// <summary>What rules may ask of follow-ups.</summary>
public static class FollowUpRules
{
    /// <summary>What is to be done for a customer, by when it is due.</summary>
    public static RuleSource<Customer, FollowUp> OfCustomers { get; } = RuleSource<Customer, FollowUp>.Of(
        "followup", "what is to be done, by when it is due", c => Facts.Of<FollowUp>(c), f => f.DueAt, f => f.Id, f => f.Id.Value, Fields(), vietnamese: "việc cần làm");

    /// <summary>What is to be done about a lead, by when it is due.</summary>
    public static RuleSource<Lead, FollowUp> OfLeads { get; } = RuleSource<Lead, FollowUp>.Of(
        "followup", "what is to be done, by when it is due", l => Facts.Of<FollowUp>(l), f => f.DueAt, f => f.Id, f => f.Id.Value, Fields(), vietnamese: "việc cần làm");

    private static RuleFields<FollowUp> Fields() => new RuleFields<FollowUp>()
        .Choice<FollowUpState>("state", "how far it is", f => f.State, f => f.State)
        .Choice<FollowUpPriority>("priority", "how urgent it is", f => f.Priority, f => f.Priority)
        .Key<UserId>("assignee", "who is to do it", f => f.Assignee, CustomerRules.User, f => f.Assignee)
        .Code("outcome", "what came of it, a code of the tenant", f => f.Outcome, f => f.Outcome)
        .Instant("due", "by when it is to be done", f => f.DueAt, f => f.DueAt)
        .Instant("created", "when it was planned", f => f.CreatedAt, f => f.CreatedAt)
        .Instant("closed", "when it was done or cancelled", f => f.ClosedAt, f => f.ClosedAt)
        .InVietnamese(
            ("state", "trạng thái"), ("priority", "mức ưu tiên"), ("assignee", "người thực hiện"), ("outcome", "kết quả"), ("due", "hạn"),
            ("created", "thời điểm lập"), ("closed", "thời điểm kết thúc"));
}
