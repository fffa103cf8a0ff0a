namespace Crm.Core.Proofs.Kills;

/// <summary>All rounds together.</summary>
internal sealed class KillSummary
{
    private readonly List<KillResult> _results = [];

    public int Rounds => _results.Count;

    public int Violations => _results.Sum(r => r.Violations.Count);

    public void Add(KillResult result) => _results.Add(result);

    public override string ToString() =>
        $"{Rounds} kills: {_results.Sum(r => r.Acknowledged)} commits acknowledged, {_results.Sum(r => r.Stored)} versions of records found; "
        + $"{_results.Sum(r => r.Events)} events, {_results.Sum(r => r.Undelivered)} of them delivered after a kill, {_results.Sum(r => r.Effects)} effects; {Violations} violations";
}
