using Crm.Core.Consents;

namespace Crm.Core.Tests.Consents;

/// <summary>Consent to one purpose and channel, worked out the plain way: by reading everything that was said from the beginning, every time.</summary>
internal sealed class NaiveLedger
{
    private readonly List<(string Point, ConsentAction Action, ConsentStatus Says, DateTimeOffset? Ends, DateTimeOffset SaidAt)> _said = [];

    /// <summary>Where the consent for a point stands; the empty point is the whole channel.</summary>
    public ConsentStatus StandingAt(string point, DateTimeOffset now)
    {
        var (own, whole) = (Replay(point, now), Replay("", now));
        ConsentStatus[] refusals = [.. own.Refusals.Concat(whole.Refusals).Select(r => r.Says)];
        if (refusals.Length > 0) return refusals.Contains(ConsentStatus.Withdrawn) ? ConsentStatus.Withdrawn : ConsentStatus.Denied;
        ConsentStatus[] best = [ConsentStatus.Granted, ConsentStatus.Pending, ConsentStatus.Expired, ConsentStatus.Superseded];
        return best.FirstOrDefault(status => own.Agreed == status || whole.Agreed == status);
    }

    /// <summary>Takes what is said when it may be said; whether it was.</summary>
    public bool Take(string point, ConsentAction action, ConsentStatus says, DateTimeOffset? ends, bool proven, DateTimeOffset saidAt, DateTimeOffset now)
    {
        var (agreed, ends0, refusals, askedSince) = Replay(point, now);
        var no = says is ConsentStatus.Denied or ConsentStatus.Withdrawn;
        var voided = refusals.Count > 0 && !(agreed is ConsentStatus.Pending && askedSince);
        var allowed = no || action switch
        {
            _ when says is ConsentStatus.Granted && refusals.Exists(r => r.SaidAt > saidAt) => false,
            _ when action is not ConsentAction.Superseded && point.Length > 0 && Replay("", now).Refusals.Count > 0 => false,
            ConsentAction.Requested => voided || agreed is not ConsentStatus.Granted,
            ConsentAction.Confirmed => !voided && agreed is ConsentStatus.Pending,
            ConsentAction.Superseded => !voided && agreed is ConsentStatus.Pending or ConsentStatus.Granted && !voided,
            ConsentAction.Imported => proven || (refusals.Count == 0 && agreed is ConsentStatus.Granted && (ends0 is null || ends <= ends0)),
            _ => true,
        };
        if (allowed) _said.Add((point, action, says, ends, saidAt));
        return allowed;
    }

    private (ConsentStatus Agreed, DateTimeOffset? Ends, List<(ConsentStatus Says, DateTimeOffset SaidAt)> Refusals, bool AskedSince) Replay(string point, DateTimeOffset now)
    {
        var agreed = ConsentStatus.Unknown;
        DateTimeOffset? ends = null;
        List<(ConsentStatus Says, DateTimeOffset SaidAt)> refusals = [];
        var askedSince = false;
        foreach (var (_, action, says, until, saidAt) in _said.Where(s => s.Point == point))
        {
            if (says is ConsentStatus.Denied or ConsentStatus.Withdrawn)
            {
                refusals.Add((says, saidAt));
                askedSince = false;
                continue;
            }

            (agreed, ends) = (says, says is ConsentStatus.Granted ? until : null);
            if (action is ConsentAction.Requested) askedSince = true;
            if (says is ConsentStatus.Granted) refusals.Clear();
        }

        return (ends <= now ? ConsentStatus.Expired : agreed, ends, refusals, askedSince);
    }
}
