using System.Globalization;

namespace Crm.Core.Proofs.SegmentKills;

/// <summary>What a round came to.</summary>
/// <param name="Store">The store.</param>
/// <param name="Round">Its number.</param>
/// <param name="Point">Where the worker was to die.</param>
/// <param name="Inside">True when it died there; of any moment, when that was inside a refresh and not just after its end.</param>
/// <param name="Drained">How long the other one took for what was left when the writers stopped.</param>
/// <param name="Changes">Changes stored by the writer.</param>
/// <param name="Refreshes">Refreshes both workers began.</param>
/// <param name="Stays">Stays in the ledger, of all rounds so far.</param>
/// <param name="Moves">Who entered and left by the events, of all rounds so far.</param>
/// <param name="Violations">What must not be.</param>
public sealed record SegmentKillResult(string Store, int Round, KillPoint Point, bool Inside, TimeSpan Drained, int Changes, int Refreshes, int Stays, int Moves, IReadOnlyList<string> Violations)
{
    /// <inheritdoc />
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Store} round {Round}: killed at {Point}{(Inside ? string.Empty : ", missed")}; {Changes} changes, {Refreshes} refreshes, made good in {Drained.TotalSeconds:F1} s; {Stays} stays and {Moves} entries and exits so far; {Violations.Count} violations");
}
