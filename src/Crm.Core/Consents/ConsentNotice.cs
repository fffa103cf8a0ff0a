using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Consents;

/// <summary>A text customers are asked under, in one version and one language. From its first use on it is proof and never changes.</summary>
public sealed class ConsentNotice : AggregateRoot<ConsentNoticeId>
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "consent-notice";

    /// <summary>The longest text, in characters.</summary>
    public const int MaxTextLength = 20_000;

    /// <summary>The longest language tag, in characters.</summary>
    public const int MaxLanguageLength = 35;

    // For storage adapters.
    private ConsentNotice()
    {
    }

    private ConsentNotice(TenantId tenant, ConsentNoticeId id, string purpose, string edition, string language, DateTimeOffset at)
        : base(tenant, id)
    {
        Purpose = purpose;
        Edition = edition;
        Language = language;
        PublishedAt = at;
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <summary>For what it asks: a code; never changes.</summary>
    [NotPersonal("code of a purpose")]
    public string Purpose { get; private init; } = string.Empty;

    /// <summary>The version of the text, such as <c>2026-03</c>; never changes. (<c>Version</c> counts the changes of the record.)</summary>
    [NotPersonal("a code")]
    public string Edition { get; private init; } = string.Empty;

    /// <summary>The language, BCP 47; never changes.</summary>
    [NotPersonal("code of a language")]
    public string Language { get; private init; } = string.Empty;

    /// <summary>What the customer sees, in full.</summary>
    [NotPersonal("a published text")]
    public string Text { get; private set => field = Track(field, value); } = string.Empty;

    /// <summary>When it was published, UTC.</summary>
    public DateTimeOffset PublishedAt { get; private init; }

    /// <summary>When the first customer was asked or consented under it, UTC; null while nobody was.</summary>
    public DateTimeOffset? FirstUsedAt { get; private set => field = Track(field, value); }

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys => [KeyOf(Purpose, Edition, Language)];

    /// <summary>Publishes a text.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="id">A new id.</param>
    /// <param name="purpose">For what it asks: a code.</param>
    /// <param name="edition">The version of the text: a code such as <c>2026-03</c>.</param>
    /// <param name="language">BCP 47.</param>
    /// <param name="text">What the customer sees, 1 to 20 000 characters.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.reason.invalid</c>, <c>crm.language.…</c>, <c>crm.text.…</c>.</exception>
    public static ConsentNotice Publish(TenantId tenant, ConsentNoticeId id, ReasonCode purpose, string edition, string language, string text, DateTimeOffset at)
    {
        var code = ReasonCode.Parse(purpose.Value, "purpose").Value;
        var notice = new ConsentNotice(tenant, id, code, ReasonCode.Parse(edition, "edition").Value, LanguageTag.Parse(language).Value, Instant.Utc(at)) { Text = Clean(text) };
        notice.Raise(new ConsentNoticePublished(tenant, id, code, notice.PublishedAt));
        return notice;
    }

    /// <summary>Rewrites a text nobody has seen yet.</summary>
    /// <param name="text">1 to 20 000 characters.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.consent.notice-in-use</c>, <c>crm.text.…</c>.</exception>
    public void Reword(string text, DateTimeOffset at)
    {
        Require(FirstUsedAt is null, ConsentErrors.NoticeInUse, "notice");
        Text = Clean(text);
        Raise(new ConsentNoticeReworded(TenantId, Id, Instant.Utc(at)));
    }

    internal void Use(DateTimeOffset at)
    {
        if (FirstUsedAt is not null) return; // used before: the outcome asked for holds
        FirstUsedAt = Instant.Utc(at);
        Raise(new ConsentNoticeTaken(TenantId, Id, FirstUsedAt.Value));
    }

    internal static UniqueKey KeyOf(string purpose, string edition, string language) => new(ConsentErrors.DuplicateNotice, TypeName, purpose, edition, language);

    private static string Clean(string text) => CleanText.Required(text, MaxTextLength, "text", multiline: true);
}
