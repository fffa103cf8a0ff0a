namespace Crm.Core.Consents;

/// <summary>Where a consent stands and until when. <c>default</c> is unknown, which means no.</summary>
public readonly record struct ConsentStanding
{
    // From what allows least to what allows most. Denied stands before what merely ran out: somebody said no.
    private static readonly ConsentStatus[] s_restrictiveFirst =
    [
        ConsentStatus.Withdrawn, ConsentStatus.Denied, ConsentStatus.Superseded, ConsentStatus.Expired, ConsentStatus.Unknown, ConsentStatus.Pending, ConsentStatus.Granted,
    ];

    /// <summary>A standing.</summary>
    /// <param name="status">Where it stands.</param>
    /// <param name="expiresAt">From when a granted one no longer holds, UTC; null for no end. Dropped unless granted.</param>
    public ConsentStanding(ConsentStatus status, DateTimeOffset? expiresAt = null)
    {
        Status = status;
        ExpiresAt = status is ConsentStatus.Granted ? expiresAt : null;
    }

    /// <summary>Where it stands.</summary>
    public ConsentStatus Status { get; }

    /// <summary>The first instant at which a granted one no longer holds, UTC; null when it has no end or is not granted.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    /// <summary>The same standing as it is at an instant: a granted one whose day has passed is expired.</summary>
    /// <param name="instant">The instant.</param>
    public ConsentStanding At(DateTimeOffset instant) => ExpiresAt <= instant ? new(ConsentStatus.Expired) : this;

    /// <summary>
    /// The standing of two records that turn out to be one customer: the one that allows less, and of two granted ones the earlier end.
    /// What only one of them granted, and the other was never asked for, is unknown again.
    /// </summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    /// <returns>Commutative, associative and idempotent; granted for ever is the neutral element.</returns>
    public static ConsentStanding MergeRestrictive(ConsentStanding a, ConsentStanding b)
    {
        if (a.Status == b.Status) return new(a.Status, Earlier(a.ExpiresAt, b.ExpiresAt));
        return Rank(a) < Rank(b) ? a : b;
    }

    /// <summary>The standing that allows more: a contact point is covered by consent for itself or for its whole channel.</summary>
    internal static ConsentStanding Either(ConsentStanding a, ConsentStanding b)
    {
        if (a.Status != b.Status) return Rank(a) > Rank(b) ? a : b;
        return new(a.Status, a.ExpiresAt is null || b.ExpiresAt is null ? null : a.ExpiresAt > b.ExpiresAt ? a.ExpiresAt : b.ExpiresAt);
    }

    private static int Rank(ConsentStanding standing) => Array.IndexOf(s_restrictiveFirst, standing.Status);

    private static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null ? b : b is null || a < b ? a : b;

    /// <summary>The status.</summary>
    public override string ToString() => Status.ToString();
}
