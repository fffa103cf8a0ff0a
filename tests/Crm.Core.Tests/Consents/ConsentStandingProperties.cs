using Crm.Core.Consents;
using Crm.Core.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Consents;

public sealed class ConsentStandingProperties
{
    private static readonly Gen<ConsentStanding> s_any =
        from status in Gen.Elements(Enum.GetValues<ConsentStatus>())
        from hours in Gen.Choose(-3, 3)
        select new ConsentStanding(status, hours == -3 ? null : Some.Instant.AddHours(hours));

    [Fact]
    public void Merging_is_commutative_associative_and_idempotent() =>
        Prop.ForAll(Gen.Three(s_any).ToArbitrary(), three =>
        {
            var (x, y, z) = three;
            return Merge(x, y) == Merge(y, x) && Merge(x, Merge(y, z)) == Merge(Merge(x, y), z) && Merge(x, x) == x;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_merged_allows_only_what_both_allowed_at_any_time() =>
        Prop.ForAll(Gen.Two(s_any).ToArbitrary(), Gen.Choose(-4, 4).ToArbitrary(), (two, hours) =>
        {
            var at = Some.Instant.AddHours(hours);
            return Allows(Merge(two.Item1, two.Item2), at) == (Allows(two.Item1, at) && Allows(two.Item2, at));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Granted_for_ever_is_neutral_and_withdrawn_wins() =>
        Prop.ForAll(s_any.ToArbitrary(), any =>
            Merge(any, new(ConsentStatus.Granted)) == any && Merge(any, new(ConsentStatus.Withdrawn)).Status is ConsentStatus.Withdrawn).QuickCheckThrowOnFailure();

    private static ConsentStanding Merge(ConsentStanding a, ConsentStanding b) => ConsentStanding.MergeRestrictive(a, b);

    private static bool Allows(ConsentStanding standing, DateTimeOffset at) => standing.At(at).Status is ConsentStatus.Granted;
}
