using Crm.Core.Customers;
using Crm.Core.Interactions;
using Crm.Core.Storage;

namespace Crm.Core.Consents;

/// <summary>The conditions entries of the consent ledger, and what they led to, are found by.</summary>
public static class ConsentCriteria
{
    /// <summary>Entries about one customer.</summary>
    /// <param name="customer">The customer.</param>
    public static Criterion<ConsentEvent> About(CustomerId customer) => new(e => e.CustomerId == customer);

    /// <summary>Every no of one customer that no yes has answered.</summary>
    /// <param name="customer">The customer.</param>
    internal static Criterion<ConsentEvent> OpenRefusals(CustomerId customer)
    {
        var (denied, withdrawn) = (ConsentStatus.Denied, ConsentStatus.Withdrawn);
        return new(e => e.CustomerId == customer && e.AnsweredById == null && (e.Says == denied || e.Says == withdrawn));
    }

    /// <summary>Every no to a purpose and channel that no yes has answered: for one point and for the whole channel.</summary>
    internal static Criterion<ConsentEvent> OpenRefusals(CustomerId customer, string purpose, Channel channel, string pointKey)
    {
        var (denied, withdrawn, whole) = (ConsentStatus.Denied, ConsentStatus.Withdrawn, string.Empty);
        return new(e => e.CustomerId == customer && e.Purpose == purpose && e.Channel == channel && (e.PointKey == pointKey || e.PointKey == whole)
            && e.AnsweredById == null && (e.Says == denied || e.Says == withdrawn));
    }

    /// <summary>What was agreed by one customer.</summary>
    internal static Criterion<ConsentState> Of(CustomerId customer) => new(s => s.CustomerId == customer);

    /// <summary>What was agreed for a purpose and channel: for one point and for the whole channel.</summary>
    internal static Criterion<ConsentState> Covering(CustomerId customer, string purpose, Channel channel, string pointKey)
    {
        var whole = string.Empty;
        return new(s => s.CustomerId == customer && s.Purpose == purpose && s.Channel == channel && (s.PointKey == pointKey || s.PointKey == whole));
    }

    /// <summary>Granted ones whose day has passed.</summary>
    internal static Criterion<ConsentState> Due(DateTimeOffset at)
    {
        var granted = ConsentStatus.Granted;
        return new(s => s.Status == granted && s.ExpiresAt != null && s.ExpiresAt <= at);
    }

    /// <summary>The notice of a purpose in one version and language.</summary>
    internal static Criterion<ConsentNotice> Notice(string purpose, string edition, string language) =>
        new(n => n.Purpose == purpose && n.Edition == edition && n.Language == language) { Key = ConsentNotice.KeyOf(purpose, edition, language) };

    /// <summary>The notices of a purpose.</summary>
    /// <param name="purpose">The code.</param>
    public static Criterion<ConsentNotice> NoticesFor(string purpose) => new(n => n.Purpose == purpose);
}
