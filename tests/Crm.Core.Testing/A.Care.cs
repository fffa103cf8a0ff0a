using Crm.Core.Cases;
using Crm.Core.Churn;
using Crm.Core.Feedback;
using Crm.Core.FollowUps;
using Crm.Core.Interactions;
using Crm.Core.Values;

namespace Crm.Core.Testing;

public static partial class A
{
    private static readonly ReasonCode s_done = ReasonCode.Parse("done");

    public static NewCase Complaint(string subject = "Late delivery") => new(Buyer, CaseKind.Complaint, subject, Channel.Call);

    public static Case Case(NewCase? draft = null) => Cases.Case.Open(Some.Tenant, new(Some.Id()), draft ?? Complaint(), Some.User, Some.Instant, Tolerance);

    public static Case ThatIs(this Case found, CaseState state)
    {
        if (state is CaseState.New) return found;
        if (state is CaseState.Duplicate) found.MarkDuplicate(Case(), Some.User, Some.Instant);
        else found.StartWork(Some.User, Some.Instant);
        if (state is CaseState.Waiting) found.Wait(Some.User, Some.Instant);
        if (state is CaseState.Resolved or CaseState.Closed) found.Resolve(s_done, "text", Some.User, Some.Instant);
        if (state is CaseState.Closed) found.Close(Some.User, Some.Instant);
        return found;
    }

    public static NewFollowUp ToCall(DateTimeOffset? due = null) => NewFollowUp.For(Buyer, "Call", due ?? Some.Instant.AddDays(1));

    public static FollowUp FollowUp(NewFollowUp? draft = null) => FollowUps.FollowUp.Plan(Some.Tenant, new(Some.Id()), draft ?? ToCall(), Some.Instant);

    public static CustomerFeedback Feedback(NewFeedback draft) => CustomerFeedback.Record(Some.Tenant, new(Some.Id()), Buyer, draft, Some.Instant, Tolerance);

    public static ChurnRecord Churn(NewChurn? draft = null) =>
        ChurnRecord.Record(Some.Tenant, new(Some.Id()), Buyer, draft ?? NewChurn.Detected(Some.Instant.AddDays(-1)), Some.Instant, Tolerance);
}
