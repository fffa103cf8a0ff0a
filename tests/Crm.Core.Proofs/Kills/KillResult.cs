namespace Crm.Core.Proofs.Kills;

/// <summary>What a round came to.</summary>
/// <param name="Store">The store.</param>
/// <param name="Round">Its number.</param>
/// <param name="Acknowledged">Commits acknowledged before the kill.</param>
/// <param name="Stored">Versions of records found afterwards. A commit may hold two, and the kill may hit between a commit and its acknowledgement.</param>
/// <param name="Events">Events in the outbox.</param>
/// <param name="Undelivered">Of those, how many the writer's dispatcher had left.</param>
/// <param name="Effects">Effects after the rest was delivered.</param>
/// <param name="Violations">What must not be.</param>
public sealed record KillResult(
    string Store, int Round, int Acknowledged, int Stored, int Events, int Undelivered, int Effects, IReadOnlyList<string> Violations)
{
    /// <inheritdoc />
    public override string ToString() =>
        $"{Store} round {Round}: {Acknowledged} commits acknowledged, {Stored} versions of records found; {Events} events, {Undelivered} of them delivered after the kill, {Effects} effects; {Violations.Count} violations";
}
