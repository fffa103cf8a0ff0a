using Crm.Core.Customers;
using Crm.Core.Rules.Schema;
using Crm.Core.Teams;
using Crm.Core.Tenancy;

namespace Crm.Core.Leads;

/// <summary>What rules may ask of a lead.</summary>
public static class LeadRules
{
    /// <summary>The fields of the record and its contact points.</summary>
    public static RuleFields<Lead> Fields() => new RuleFields<Lead>()
        .Text("name", "of the person or organisation", l => l.Name, l => l.NameKey, l => l.Name, l => l.NameKey)
        .Code("source", "where it came from", l => l.Source, l => l.Source)
        .Code("campaign", "the campaign that brought it", l => l.Campaign, l => l.Campaign)
        .Choice<LeadStatus>("status", "how far it is", l => l.Status, l => l.Status)
        .Code("disqualified-reason", "why it was given up, a code of the tenant", l => l.DisqualifiedReason, l => l.DisqualifiedReason)
        .Money("estimated-value", "what it may be worth", l => l.EstimatedMinor, l => l.EstimatedCurrencyCode, l => l.EstimatedMinor, l => l.EstimatedCurrencyCode)
        .Key<UserId>("owner", "who works on it", l => l.Owner, CustomerRules.User, l => l.Owner)
        .Key<TeamId>("team", "the id of the team", l => l.Team, CustomerRules.Id<TeamId>, l => l.Team)
        .Instant("came-in", "when it came in", l => l.CreatedAt, l => l.CreatedAt)
        .Instant("status-since", "since when it has its status", l => l.StatusSince, l => l.StatusSince)
        .Instant("qualified", "when it was qualified", l => l.QualifiedAt, l => l.QualifiedAt)
        .Instant("closed", "when it was converted or given up", l => l.ClosedAt, l => l.ClosedAt)
        .Instant("first-response-due", "by when the first answer is owed", l => l.FirstResponseDue, l => l.FirstResponseDue)
        .Instant("first-responded", "when it was first answered", l => l.FirstRespondedAt, l => l.FirstRespondedAt)
        .Date("nurture-until", "the day until which it is left to ripen", l => l.NurtureUntil, l => l.NurtureUntil)
        .Of<LeadContactPoint>(l => l.ContactPoints, p => p.Kind == ContactPointKind.Email, p => p.Formed("email", "any of its e-mail addresses, in lower case", CustomerRules.EmailForm, CustomerRules.Email, x => x.MatchKey, x => x.MatchKey), l => l.ContactPoints)
        .Of<LeadContactPoint>(l => l.ContactPoints, p => p.Kind == ContactPointKind.Phone, p => p.Formed("phone", "any of its telephone numbers, as +84912345678", CustomerRules.PhoneForm, CustomerRules.Phone, x => x.MatchKey, x => x.MatchKey), l => l.ContactPoints)
        .InVietnamese(
            ("name", "tên"), ("source", "nguồn"), ("campaign", "chiến dịch"), ("status", "trạng thái"), ("disqualified-reason", "lý do loại"),
            ("estimated-value", "giá trị ước tính"), ("owner", "người phụ trách"), ("team", "nhóm"), ("came-in", "thời điểm tiếp nhận"),
            ("status-since", "trạng thái từ"), ("qualified", "thời điểm đạt điều kiện"), ("closed", "thời điểm kết thúc"),
            ("first-response-due", "hạn trả lời đầu tiên"), ("first-responded", "thời điểm trả lời đầu tiên"), ("nurture-until", "nuôi dưỡng đến ngày"),
            ("email", "email"), ("phone", "số điện thoại"));
}
