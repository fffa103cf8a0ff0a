using System.Collections.Immutable;
using System.Globalization;
using Crm.Core.Values;

namespace Crm.Core.Lifecycles;

/// <summary>
/// When a customer bought: the most recent instants in full, what lies before them as a count with its first and last. That is
/// enough to derive the stage, and it is the same whatever the order in which purchases become known.
/// </summary>
/// <remarks>Equality is not defined; compare the members.</remarks>
public sealed class PurchaseInstants
{
    /// <summary>How many instants are kept in full.</summary>
    public const int MaxRecent = 64;

    /// <summary>No purchase.</summary>
    public static readonly PurchaseInstants None = new(0, null, null, []);

    private readonly ImmutableArray<DateTimeOffset> _recent;

    private PurchaseInstants(int olderCount, DateTimeOffset? olderFirst, DateTimeOffset? olderLast, ImmutableArray<DateTimeOffset> recent)
    {
        OlderCount = olderCount;
        OlderFirst = olderFirst;
        OlderLast = olderLast;
        _recent = recent;
    }

    /// <summary>How many lie before the recent ones.</summary>
    public int OlderCount { get; }

    /// <summary>The first of those before the recent ones, UTC; null for none.</summary>
    public DateTimeOffset? OlderFirst { get; }

    /// <summary>The last of those before the recent ones, UTC; null for none.</summary>
    public DateTimeOffset? OlderLast { get; }

    /// <summary>The most recent ones, oldest first, UTC.</summary>
    public IReadOnlyList<DateTimeOffset> Recent => _recent;

    /// <summary>How many there are.</summary>
    public int Count => OlderCount + _recent.Length;

    /// <summary>The first, UTC; null for none.</summary>
    public DateTimeOffset? First => OlderFirst ?? (_recent.IsEmpty ? null : _recent[0]);

    /// <summary>The last, UTC; null for none.</summary>
    public DateTimeOffset? Last => _recent.IsEmpty ? null : _recent[^1];

    /// <summary>These and one more, wherever it lies in time.</summary>
    /// <param name="at">When the customer bought.</param>
    public PurchaseInstants With(DateTimeOffset at)
    {
        var instant = Instant.Utc(at);
        if (OlderLast is { } olderLast && instant <= olderLast) return new(OlderCount + 1, Earlier(OlderFirst, instant), olderLast, _recent);
        var place = _recent.Length;
        while (place > 0 && _recent[place - 1] > instant) place--;
        var recent = _recent.Insert(place, instant);
        return recent.Length <= MaxRecent
            ? new(OlderCount, OlderFirst, OlderLast, recent)
            : new(OlderCount + 1, Earlier(OlderFirst, recent[0]), recent[0], recent.RemoveAt(0));
    }

    /// <summary>These without one of them; null when what is kept cannot tell, and the purchases themselves must be read.</summary>
    /// <param name="at">The instant of a purchase noted before.</param>
    /// <exception cref="Errors.CrmException"><c>crm.lifecycle.unknown-purchase</c>.</exception>
    public PurchaseInstants? Without(DateTimeOffset at)
    {
        var instant = Instant.Utc(at);
        var place = _recent.LastIndexOf(instant);
        if (place >= 0)
        {
            // The oldest of the recent ones may have a twin among the older ones, and then the window would have a gap.
            return OlderCount == 0 ? new(0, null, null, _recent.RemoveAt(place)) : null;
        }

        return OlderFirst <= instant && instant <= OlderLast ? null : throw new Errors.CrmException(LifecycleErrors.UnknownPurchase, "at");
    }

    /// <summary>The instants as one text of at most 1 300 characters, for storing.</summary>
    internal string Write() => string.Join(' ', _recent.Select(r => Instant.ToMicroseconds(r).ToString(CultureInfo.InvariantCulture)));

    /// <summary>What <see cref="Write"/> wrote, with what lies before.</summary>
    internal static PurchaseInstants Read(int olderCount, DateTimeOffset? olderFirst, DateTimeOffset? olderLast, string recent) => new(
        olderCount,
        olderFirst,
        olderLast,
        [.. recent.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(r => Instant.FromMicroseconds(long.Parse(r, CultureInfo.InvariantCulture)))]);

    private static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset other) => one is { } known && known < other ? known : other;
}
