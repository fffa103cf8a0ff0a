using Crm.Core.Privacy;
using Crm.Core.Values;

namespace Crm.Core.Customers;

/// <content>How the customer is reached.</content>
public sealed partial class Customer
{
    /// <summary>At most this many contact points.</summary>
    public const int MaxContactPoints = 50;

    private List<ContactPoint> _contactPoints = [];

    /// <summary>Every way to reach the customer, in the order they were added.</summary>
    public IReadOnlyList<ContactPoint> ContactPoints => _contactPoints;

    /// <summary>How many contact points were ever added, removed ones included: the number of the latest.</summary>
    public int ContactPointsMade { get; private set; }

    /// <summary>The e-mail address to use first, as typed; null when there is none.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public string? PrimaryEmail { get; private set; }

    /// <summary>The telephone number to use first, E.164; null when there is none.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public string? PrimaryPhone { get; private set; }

    /// <summary>Adds an e-mail address; the first one is primary.</summary>
    /// <param name="email">The address.</param>
    /// <param name="at">When.</param>
    /// <param name="label">What it is for; null for nothing in particular.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.duplicate-contact-point</c>, <c>crm.customer.too-many</c>, <c>crm.customer.archived</c>.</exception>
    public ContactPoint AddEmail(EmailAddress email, DateTimeOffset at, string? label = null)
    {
        ArgumentNullException.ThrowIfNull(email);
        return AddContactPoint(ContactPointKind.Email, email.Value, email.Key, label, at);
    }

    /// <summary>Adds a telephone number; the first one is primary.</summary>
    /// <param name="phone">The number.</param>
    /// <param name="at">When.</param>
    /// <param name="label">What it is for; null for nothing in particular.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.duplicate-contact-point</c>, <c>crm.customer.too-many</c>, <c>crm.customer.archived</c>.</exception>
    public ContactPoint AddPhone(PhoneNumber phone, DateTimeOffset at, string? label = null)
    {
        ArgumentNullException.ThrowIfNull(phone);
        return AddContactPoint(ContactPointKind.Phone, phone.Value, phone.E164, label, at);
    }

    /// <summary>Adds an account of another kind; the first one of its kind is primary.</summary>
    /// <param name="kind">Neither e-mail nor phone: those have methods that check them.</param>
    /// <param name="account">The account, 1 to 254 characters.</param>
    /// <param name="at">When.</param>
    /// <param name="label">What it is for; null for nothing in particular.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.unknown-contact-point-kind</c>, <c>crm.text.…</c>, <c>crm.customer.duplicate-contact-point</c>, <c>crm.customer.too-many</c>, <c>crm.customer.archived</c>.</exception>
    public ContactPoint AddAccount(ContactPointKind kind, string account, DateTimeOffset at, string? label = null)
    {
        Require(kind is not (ContactPointKind.Email or ContactPointKind.Phone) && Enum.IsDefined(kind), CustomerErrors.UnknownContactPointKind, "kind");
        var clean = CleanText.Required(account, ContactPoint.MaxLength, "value");
        return AddContactPoint(kind, clean, CleanText.Fitting(Fold.Key(clean), ContactPoint.MaxKeyLength, "value"), label, at);
    }

    /// <summary>Removes a contact point; when it was primary, the oldest working one of its kind takes its place, if there is one.</summary>
    /// <param name="number">Which.</param>
    /// <param name="at">When.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.contact-point-not-found</c>, <c>crm.customer.unidentified</c>, <c>crm.customer.archived</c>.</exception>
    public void RemoveContactPoint(int number, DateTimeOffset at)
    {
        var point = PointNumbered(number);
        Require(_contactPoints.Count > 1 || DisplayName.Length > 0 || _externalIds.Count > 0, CustomerErrors.Unidentified, $"contactPoints[{number}]");
        _contactPoints.Remove(point);
        NoteChange($"ContactPoints[{number}]", point.FullText, null);
        Announce(new CustomerContactPointChanged(TenantId, Id, number, point.Kind, PartChange.Removed, Instant.Utc(at)));
        if (point.IsPrimary) Replace(point, at);
    }

    /// <summary>Makes a contact point the one of its kind to use first.</summary>
    /// <param name="number">Which.</param>
    /// <param name="at">When.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.contact-point-not-found</c>, <c>crm.customer.invalid-primary</c>, <c>crm.customer.archived</c>.</exception>
    public void MakePrimary(int number, DateTimeOffset at)
    {
        var point = PointNumbered(number);
        Require(point.InvalidSince is null, CustomerErrors.InvalidPrimary, $"contactPoints[{number}]");
        if (point.IsPrimary) return; // already so: the outcome asked for holds
        SetPrimary(point, at);
        ShowPrimaries();
    }

    /// <summary>The customer confirmed a contact point; it works, and is primary when no other of its kind is.</summary>
    /// <param name="number">Which.</param>
    /// <param name="at">When.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.contact-point-not-found</c>, <c>crm.customer.archived</c>.</exception>
    public void VerifyContactPoint(int number, DateTimeOffset at)
    {
        var point = PointNumbered(number);
        var now = Instant.Utc(at);
        NoteChange($"ContactPoints[{number}].VerifiedAt", point.VerifiedAt?.ToString("O"), now.ToString("O"));
        point.VerifiedAt = now;
        NoteChange($"ContactPoints[{number}].InvalidSince", point.InvalidSince?.ToString("O"), null);
        point.InvalidSince = null;
        Announce(new CustomerContactPointChanged(TenantId, Id, number, point.Kind, PartChange.Verified, now));
        if (PrimaryOf(point.Kind) is not null) return;
        SetPrimary(point, at);
        ShowPrimaries();
    }

    /// <summary>A contact point was found not to work; when it was primary, the oldest working one of its kind takes its place, or none when none works.</summary>
    /// <param name="number">Which.</param>
    /// <param name="at">When.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.contact-point-not-found</c>, <c>crm.customer.archived</c>.</exception>
    public void MarkContactPointInvalid(int number, DateTimeOffset at)
    {
        var point = PointNumbered(number);
        var now = Instant.Utc(at);
        NoteChange($"ContactPoints[{number}].InvalidSince", point.InvalidSince?.ToString("O"), now.ToString("O"));
        point.InvalidSince = now;
        Announce(new CustomerContactPointChanged(TenantId, Id, number, point.Kind, PartChange.MarkedInvalid, now));
        if (point.IsPrimary) Replace(point, at);
    }

    private ContactPoint AddContactPoint(ContactPointKind kind, string value, string key, string? label, DateTimeOffset at)
    {
        MustBeInUse();
        Require(_contactPoints.Count < MaxContactPoints, CustomerErrors.TooMany, "contactPoints");
        Require(!_contactPoints.Exists(p => p.Kind == kind && p.MatchKey == key), CustomerErrors.DuplicateContactPoint, "contactPoints");
        var now = Instant.Utc(at);
        var cleanLabel = CleanText.Optional(label, ContactPoint.MaxLabelLength, "label");
        var number = ++ContactPointsMade;
        var point = new ContactPoint(this, number, kind, value, key, cleanLabel, now)
        {
            IsPrimary = PrimaryOf(kind) is null,
        };
        _contactPoints.Add(point);
        NoteChange($"ContactPoints[{number}]", null, point.FullText);
        Announce(new CustomerContactPointChanged(TenantId, Id, number, kind, PartChange.Added, now));
        ShowPrimaries();
        return point;
    }

    private ContactPoint PointNumbered(int number)
    {
        MustBeInUse();
        return _contactPoints.Find(p => p.Number == number)
            ?? throw new Errors.CrmException(CustomerErrors.ContactPointNotFound, $"contactPoints[{number}]");
    }

    private ContactPoint? PrimaryOf(ContactPointKind kind) => _contactPoints.Find(p => p.Kind == kind && p.IsPrimary);

    // The oldest that works comes first now; when none does, none does.
    private void Replace(ContactPoint primary, DateTimeOffset at)
    {
        var successor = _contactPoints.Where(p => p.Kind == primary.Kind && p != primary && p.InvalidSince is null).MinBy(p => p.Number);
        if (successor is not null)
        {
            SetPrimary(successor, at);
        }
        else
        {
            NoteChange($"Primary{primary.Kind}", primary.FullText, null);
            primary.IsPrimary = false;
        }

        ShowPrimaries();
    }

    private void SetPrimary(ContactPoint point, DateTimeOffset at)
    {
        var before = PrimaryOf(point.Kind);
        if (before is not null) before.IsPrimary = false;
        point.IsPrimary = true;
        NoteChange($"Primary{point.Kind}", before?.FullText, point.FullText);
        Announce(new CustomerContactPointChanged(TenantId, Id, point.Number, point.Kind, PartChange.MadePrimary, Instant.Utc(at)));
    }

    // Lists show one address and one number without reading the contact points.
    private void ShowPrimaries()
    {
        PrimaryEmail = _contactPoints.Find(p => p.IsPrimary && p.Kind == ContactPointKind.Email)?.Value;
        PrimaryPhone = _contactPoints.Find(p => p.IsPrimary && p.Kind == ContactPointKind.Phone)?.MatchKey;
    }
}
