using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Subjects;

namespace Crm.Core.Tiers;

/// <summary>The rules schemes in use go by. Criteria name neither segments nor plans.</summary>
internal sealed class TierRuleHolder(IRepository<TierScheme, TierSchemeId> schemes) : IRuleHolder
{
    public async Task<IReadOnlyList<HeldRule>> HeldAsync(string subject, CancellationToken ct) => subject is not Customer.TypeName
        ? []
        : [.. from scheme in await schemes.FindManyAsync(TierCriteria.InUse, TierLimits.Schemes, ct)
              from asked in scheme.ReadDefinition().Asked
              select new HeldRule($"{TierScheme.TypeName} {scheme.Name}", asked) { IsAskedBy = node => TierRules.IsAskedBy(node, scheme.SchemeKey) }];
}
