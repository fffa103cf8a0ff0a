namespace Crm.Core.Consents;

/// <summary>At most so many contacts of one receiver over one channel within so many hours, wherever the hours begin.</summary>
/// <param name="Contacts">At most this many.</param>
/// <param name="Hours">Within this many hours.</param>
public sealed record ContactCap(int Contacts, int Hours)
{
    /// <summary>The time within which contacts count.</summary>
    internal TimeSpan Span => TimeSpan.FromHours(Hours);

    /// <summary>Whether one more contact would be one too many in some stretch of time that holds it. Contacts a whole stretch apart do not meet.</summary>
    /// <param name="others">The contacts there were and those planned.</param>
    /// <param name="at">The contact asked about.</param>
    public bool IsExceeded(IEnumerable<DateTimeOffset> others, DateTimeOffset at)
    {
        var near = others.Where(o => o > at - Span && o < at + Span).Append(at).ToList();
        return near.Where(start => start <= at).Any(start => near.Count(o => o >= start && o < start + Span) > Contacts);
    }
}
