using Crm.Core.Customers;
using Crm.Core.Leads;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Scoring;

/// <summary>The conditions score plans and scores are found by.</summary>
public static class ScoreCriteria
{
    /// <summary>Plans that are not archived.</summary>
    public static Criterion<ScorePlan> InUse { get; } = new(p => p.State != ScorePlanState.Archived);

    /// <summary>Plans for a kind of subject that are in use.</summary>
    /// <param name="subject">Who is scored.</param>
    public static Criterion<ScorePlan> ActiveFor(ScoreSubject subject) => new(p => p.Subject == subject && p.State == ScorePlanState.Active);

    /// <summary>Active plans whose scores are kept as of an instant or one before it, or not yet by their definition.</summary>
    /// <param name="until">The instant, UTC.</param>
    public static Criterion<ScorePlan> DueBy(DateTimeOffset until) => new(p => p.State == ScorePlanState.Active && (p.RefreshedAsOf == null || p.RefreshedAsOf <= until));

    /// <summary>The plan with a name; case and accents do not matter.</summary>
    /// <param name="subject">Who is scored.</param>
    /// <param name="name">The name.</param>
    public static Criterion<ScorePlan> Name(ScoreSubject subject, string name)
    {
        var key = Fold.Key(name);
        return new(p => p.Subject == subject && p.NameKey == key) { Key = ScorePlan.KeyOf(subject, key) };
    }

    /// <summary>The scores of some customers by a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="customers">The customers, at most 200.</param>
    public static Criterion<CustomerScore> Of(ScorePlanId plan, CustomerId[] customers) => new(s => s.PlanId == plan && customers.AsEnumerable().Contains(s.CustomerId));

    /// <summary>The scores of some leads by a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="leads">The leads, at most 200.</param>
    public static Criterion<LeadScore> Of(ScorePlanId plan, LeadId[] leads) => new(s => s.PlanId == plan && leads.AsEnumerable().Contains(s.LeadId));
}
