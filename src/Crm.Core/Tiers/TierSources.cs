using Crm.Core.Customers;
using Crm.Core.Subjects;

namespace Crm.Core.Tiers;

/// <summary>Tiers as rules about customers ask for them. Tiers stand above rules, so they hand them in.</summary>
internal static class TierSources
{
    public static IReadOnlyList<SubjectSource<Customer>> All { get; } =
    [
        new SubjectSource<Customer, CustomerTier, CustomerTierId, CustomerId>(TierRules.Tiers, [CustomerTier.TypeName], x => x.CustomerId, c => c.Id),
        new SubjectSource<Customer, TierMove, TierMoveId, CustomerId>(TierRules.Moves, [TierMove.TypeName, CustomerTier.TypeName], x => x.CustomerId, c => c.Id),
    ];
}
