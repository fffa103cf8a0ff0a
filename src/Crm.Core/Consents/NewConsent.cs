using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Values;

namespace Crm.Core.Consents;

/// <summary>What a customer said, or was asked, about being contacted. Every step returns a new draft; nothing is checked before it is recorded.</summary>
/// <param name="Customer">Who.</param>
/// <param name="Purpose">For what: a code such as <c>marketing</c>.</param>
/// <param name="Channel">Through what.</param>
public sealed record NewConsent(CustomerId Customer, ReasonCode Purpose, Channel Channel)
{
    /// <summary>The one address, number or account it is about, as typed; null for the whole channel.</summary>
    public string? Point { get; init; }

    /// <summary>The text the customer saw; needed to ask and to say yes.</summary>
    public ConsentNoticeId? Notice { get; init; }

    /// <summary>How it was said: a code such as <c>web-form</c> or <c>paper</c>; null when not known.</summary>
    public string? Method { get; init; }

    /// <summary>Where the proof is kept, at most 500 characters; null when there is none.</summary>
    public string? Evidence { get; init; }

    /// <summary>When it was said; null for now.</summary>
    public DateTimeOffset? EffectiveAt { get; init; }

    /// <summary>The first instant at which a yes no longer holds; null for no end.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Says which one address, number or account it is about.</summary>
    /// <param name="point">As typed.</param>
    public NewConsent For(string point) => this with { Point = point };

    /// <summary>Says which text the customer saw.</summary>
    /// <param name="notice">A published notice of the same purpose.</param>
    public NewConsent Under(ConsentNoticeId notice) => this with { Notice = notice };

    /// <summary>Says how it was said.</summary>
    /// <param name="method">A code such as <c>web-form</c>.</param>
    public NewConsent Through(string method) => this with { Method = method };

    /// <summary>Says where the proof is kept.</summary>
    /// <param name="evidence">At most 500 characters.</param>
    public NewConsent ProvenBy(string evidence) => this with { Evidence = evidence };

    /// <summary>Says when it was said.</summary>
    /// <param name="instant">Not ahead of the clock.</param>
    public NewConsent SaidAt(DateTimeOffset instant) => this with { EffectiveAt = instant };

    /// <summary>Says until when a yes holds.</summary>
    /// <param name="instant">The first instant at which it no longer does.</param>
    public NewConsent Until(DateTimeOffset instant) => this with { ExpiresAt = instant };

    /// <summary>The same draft with everything checked and in the form it is stored in; the point is its key, empty for the whole channel.</summary>
    /// <exception cref="CrmException">The code of what is not acceptable, with its path.</exception>
    internal NewConsent Clean(CountryCode region, DateTimeOffset now, TimeSpan tolerance)
    {
        var effectiveAt = Instant.Utc(EffectiveAt ?? now, "effectiveAt");
        if (effectiveAt > now + tolerance) throw new CrmException(ConsentErrors.InTheFuture, "effectiveAt");
        var expiresAt = ExpiresAt is { } end ? Instant.Utc(end, "expiresAt") : (DateTimeOffset?)null;
        if (expiresAt <= effectiveAt) throw new CrmException(ConsentErrors.InvalidExpiry, "expiresAt");
        return this with
        {
            Customer = TypedId.Required(Customer, "customer"),
            Purpose = ReasonCode.Parse(Purpose.Value, "purpose"),
            Point = ConsentChannels.KeyOf(Channel, Point, region),
            Method = Method is null ? null : ReasonCode.Parse(Method, "method").Value,
            Evidence = CleanText.Optional(Evidence, ConsentEvent.MaxEvidenceLength, "evidence"),
            EffectiveAt = effectiveAt,
            ExpiresAt = expiresAt,
        };
    }

    /// <summary>Nothing personal.</summary>
    public override string ToString() => $"new {Channel} consent";
}
