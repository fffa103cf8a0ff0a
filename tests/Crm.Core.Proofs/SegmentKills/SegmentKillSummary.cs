namespace Crm.Core.Proofs.SegmentKills;

/// <summary>All rounds together.</summary>
internal sealed class SegmentKillSummary
{
    private readonly List<SegmentKillResult> _results = [];

    public int Rounds => _results.Count;

    public int Violations => _results.Sum(r => r.Violations.Count);

    public void Add(SegmentKillResult result) => _results.Add(result);

    public override string ToString()
    {
        // Stays and moves are counted on from round to round.
        var last = _results.GroupBy(r => r.Store).Select(s => s.Last()).ToList();
        return $"{Rounds} kills, {_results.Count(r => r.Inside)} where they were to be: {_results.Sum(r => r.Changes)} changes, {_results.Sum(r => r.Refreshes)} refreshes, "
            + $"{last.Sum(r => r.Stays)} stays, {last.Sum(r => r.Moves)} entries and exits; {Violations} violations";
    }
}
