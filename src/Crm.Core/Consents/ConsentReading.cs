namespace Crm.Core.Consents;

/// <summary>What holds, read from both sides: a no that stands beats every yes.</summary>
internal static class ConsentReading
{
    public static ConsentStanding Of(IEnumerable<ConsentState> agreed, IReadOnlyCollection<ConsentEvent> refusals, DateTimeOffset at)
    {
        if (refusals.Any(r => r.Says is ConsentStatus.Withdrawn)) return new(ConsentStatus.Withdrawn);
        if (refusals.Count > 0) return new(ConsentStatus.Denied);
        var standings = agreed.Select(s => s.Standing.At(at)).ToList();
        return standings.Count == 0 ? default : standings.Aggregate(ConsentStanding.Either);
    }
}
