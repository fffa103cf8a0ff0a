using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Subjects;

namespace Crm.Core.Policies;

/// <summary>The rules policies in use are for.</summary>
internal sealed class PolicyRuleHolder(IRepository<GroupPolicy, GroupPolicyId> policies) : IRuleHolder
{
    public async Task<IReadOnlyList<HeldRule>> HeldAsync(string subject, CancellationToken ct) => subject is not Customer.TypeName
        ? []
        : [.. (await policies.FindManyAsync(PolicyCriteria.InUse, PageRequest.MaxSize, ct)).Select(p => new HeldRule($"{GroupPolicy.TypeName} {p.Name}", p.Rule.Root))];
}
