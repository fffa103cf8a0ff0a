using Crm.Core.Customers;
using Crm.Core.Storage;

namespace Crm.Core.Scoring;

/// <summary>Finds the plans that rules about customers name.</summary>
internal sealed class CustomerPlanReferences(IRepository<ScorePlan, ScorePlanId> plans) : PlanReferences<Customer>(plans, ScoreSubject.Customers);
