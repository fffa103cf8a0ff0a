using Crm.Core.Leads;
using Crm.Core.Storage;

namespace Crm.Core.Scoring;

/// <summary>Finds the plans that rules about leads name.</summary>
internal sealed class LeadPlanReferences(IRepository<ScorePlan, ScorePlanId> plans) : PlanReferences<Lead>(plans, ScoreSubject.Leads);
