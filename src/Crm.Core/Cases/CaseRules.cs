using Crm.Core.Customers;
using Crm.Core.Interactions;
using Crm.Core.Rules.Schema;
using Crm.Core.Storage;
using Crm.Core.Tenancy;

namespace Crm.Core.Cases;

/// <summary>What rules may ask of cases.</summary>
public static class CaseRules
{
    /// <summary>Complaints, questions and incidents.</summary>
    public static RuleSource<Customer, Case> Source { get; } = RuleSource<Customer, Case>.Of(
        "case", "complaints, questions and incidents", c => Facts.Of<Case>(c), x => x.OpenedAt, x => x.Id, x => x.Id.Value, new RuleFields<Case>()
            .Choice<CaseKind>("kind", "what it is", x => x.Kind, x => x.Kind)
            .Choice<CaseSeverity>("severity", "how bad it is", x => x.Severity, x => x.Severity)
            .Choice<CaseState>("state", "how far it is", x => x.State, x => x.State)
            .Code("topic", "what it is about, a code of the tenant", x => x.Topic, x => x.Topic)
            .Code("resolution", "how it was resolved, a code of the tenant", x => x.Resolution, x => x.Resolution)
            .Choice<Channel>("channel", "how it came in", x => x.Channel, x => x.Channel)
            .Key<UserId>("owner", "who works on it", x => x.Owner, CustomerRules.User, x => x.Owner)
            .Number("reopenings", "how often it was opened again", x => x.Reopenings, x => x.Reopenings)
            .Instant("first-response-due", "by when the first answer is owed", x => x.FirstResponseDue, x => x.FirstResponseDue)
            .Instant("first-responded", "when it was first answered", x => x.FirstRespondedAt, x => x.FirstRespondedAt)
            .Instant("resolution-due", "by when it is to be resolved", x => x.ResolutionDue, x => x.ResolutionDue)
            .Instant("settled", "when it was resolved", x => x.SettledAt, x => x.SettledAt)
            .Instant("at", "when it was opened", x => x.OpenedAt, x => x.OpenedAt)
            .InVietnamese(
                ("kind", "loại"), ("severity", "mức nghiêm trọng"), ("state", "trạng thái"), ("topic", "chủ đề"), ("resolution", "cách giải quyết"),
                ("channel", "kênh"), ("owner", "người phụ trách"), ("reopenings", "số lần mở lại"), ("first-response-due", "hạn trả lời đầu tiên"),
                ("first-responded", "thời điểm trả lời đầu tiên"), ("resolution-due", "hạn giải quyết"), ("settled", "thời điểm giải quyết"), ("at", "thời điểm mở")), vietnamese: "vụ việc");
}
