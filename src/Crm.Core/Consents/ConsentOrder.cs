using Crm.Core.Storage;

namespace Crm.Core.Consents;

/// <summary>The orders the consent ledger and its notices can be listed in.</summary>
public static class ConsentOrder
{
    /// <summary>Entries by the instant the customer said so.</summary>
    public static readonly SortKey<ConsentEvent> Effective = SortKey<ConsentEvent>.Of("effective", e => e.EffectiveAt);

    /// <summary>Notices by the instant they were published.</summary>
    public static readonly SortKey<ConsentNotice> Published = SortKey<ConsentNotice>.Of("published", n => n.PublishedAt);
}
