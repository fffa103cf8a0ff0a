using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Values;

namespace Crm.Core.Leads;

/// <content>How it is reached.</content>
public sealed partial class Lead
{
    /// <summary>At most this many contact points.</summary>
    public const int MaxContactPoints = 20;

    private List<LeadContactPoint> _contactPoints = [];

    /// <summary>Every way to reach it, in the order they were added; the first of a kind is used first.</summary>
    public IReadOnlyList<LeadContactPoint> ContactPoints => _contactPoints;

    /// <summary>How many contact points were ever added, removed ones included: the number of the latest.</summary>
    public int ContactPointsMade { get; private set; }

    /// <summary>The e-mail address to use first, as typed; null when there is none.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public string? PrimaryEmail { get; private set; }

    /// <summary>The telephone number to use first, E.164; null when there is none.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public string? PrimaryPhone { get; private set; }

    /// <summary>Adds a way to reach it.</summary>
    /// <param name="kind">E-mail, phone, Zalo, …</param>
    /// <param name="text">As typed, 1 to 254 characters.</param>
    /// <param name="region">The country that telephone numbers without a country code belong to.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException">
    /// <c>crm.email.…</c>, <c>crm.phone.…</c>, <c>crm.text.…</c>, <c>crm.lead.unknown-contact-point-kind</c>,
    /// <c>crm.lead.duplicate-contact-point</c>, <c>crm.lead.too-many</c>, <c>crm.lead.closed</c>.
    /// </exception>
    public LeadContactPoint Reach(ContactPointKind kind, string text, CountryCode region, DateTimeOffset at)
    {
        MustBeOpen();
        Require(Enum.IsDefined(kind), LeadErrors.UnknownContactPointKind, "contactPoints");
        var (value, key) = Read(kind, text, region);
        Require(_contactPoints.Count < MaxContactPoints, LeadErrors.TooMany, "contactPoints");
        Require(!_contactPoints.Exists(p => p.Kind == kind && p.MatchKey == key), LeadErrors.DuplicateContactPoint, "contactPoints");
        var point = new LeadContactPoint(this, ++ContactPointsMade, kind, value, key);
        _contactPoints.Add(point);
        NoteContactPoint(point, null, point.FullText, PartChange.Added, at);
        return point;
    }

    /// <summary>Removes a way to reach it.</summary>
    /// <param name="number">Which.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.lead.contact-point-not-found</c>, <c>crm.lead.unidentified</c>, <c>crm.lead.closed</c>.</exception>
    public void RemoveContactPoint(int number, DateTimeOffset at)
    {
        MustBeOpen();
        var point = _contactPoints.Find(p => p.Number == number) ?? throw new CrmException(LeadErrors.ContactPointNotFound, $"contactPoints[{number}]");
        Require(Name is not null || Company is not null || _contactPoints.Count > 1, LeadErrors.Unidentified, $"contactPoints[{number}]");
        _contactPoints.Remove(point);
        NoteContactPoint(point, point.FullText, null, PartChange.Removed, at);
    }

    private static (string Value, string Key) Read(ContactPointKind kind, string text, CountryCode region)
    {
        if (kind is ContactPointKind.Email)
        {
            var email = EmailAddress.Parse(text);
            return (email.Value, email.Key);
        }

        if (kind is ContactPointKind.Phone)
        {
            var phone = PhoneNumber.Parse(text, region);
            return (phone.Value, phone.E164);
        }

        var account = CleanText.Required(text, ContactPoint.MaxLength, "value");
        return (account, CleanText.Fitting(Fold.Key(account), ContactPoint.MaxKeyLength, "value"));
    }

    // Lists show one address and one number without reading the contact points.
    private void NoteContactPoint(LeadContactPoint point, string? before, string? after, PartChange change, DateTimeOffset at)
    {
        PrimaryEmail = _contactPoints.OrderBy(p => p.Number).FirstOrDefault(p => p.Kind is ContactPointKind.Email)?.Value;
        PrimaryPhone = _contactPoints.OrderBy(p => p.Number).FirstOrDefault(p => p.Kind is ContactPointKind.Phone)?.MatchKey;
        NoteChange($"ContactPoints[{point.Number}]", before, after);
        if (!_settingUp) Raise(new LeadContactPointChanged(TenantId, Id, point.Number, point.Kind, change, Instant.Utc(at)));
    }
}
