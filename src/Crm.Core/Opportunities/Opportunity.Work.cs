using Crm.Core.Affiliations;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Opportunities;

/// <content>Who has to do with it, against whom, and what is to be done next.</content>
public sealed partial class Opportunity
{
    /// <summary>At most this many contacts.</summary>
    public const int MaxContacts = 50;

    /// <summary>At most this many competitors.</summary>
    public const int MaxCompetitors = 20;

    /// <summary>The longest name of a competitor, in characters.</summary>
    public const int MaxCompetitorLength = 100;

    /// <summary>The longest next step, in characters.</summary>
    public const int MaxNextStepLength = 500;

    private List<OpportunityContact> _contacts = [];
    private List<string> _competitors = [];

    /// <summary>What is to be done next; null when nothing is planned.</summary>
    [PersonalData(DataClass.FreeText, OnErasure.Clear)]
    public string? NextStep { get; private set => field = Track(field, value); }

    /// <summary>By which day the next step is to be done; null for any.</summary>
    public DateOnly? NextStepDue { get; private set => field = Track(field, value); }

    /// <summary>The persons that have to do with it.</summary>
    public IReadOnlyList<OpportunityContact> Contacts => _contacts;

    /// <summary>The competitors, as typed.</summary>
    [NotPersonal("names of competing firms")]
    public IReadOnlyList<string> Competitors => _competitors;

    /// <summary>Adds a person that has to do with it, or changes the part the person plays; also of a won or lost deal.</summary>
    /// <param name="person">A customer that is a person.</param>
    /// <param name="role">The part played in the decision; null when unknown.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException">
    /// <c>crm.opportunity.contact-not-person</c>, <c>crm.opportunity.unknown-role</c>, <c>crm.opportunity.too-many</c>, <c>crm.tenancy.foreign-tenant</c>.
    /// </exception>
    public void AddContact(Customer person, DecisionRole? role, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(person);
        Require(person.TenantId == TenantId, TenancyErrors.ForeignTenant, "person");
        Require(person.Kind is CustomerKind.Person, OpportunityErrors.ContactNotPerson, "person");
        TakeContact(person.Id, role);
        Announce(nameof(Contacts), at);
    }

    /// <summary>Takes a person off the deal.</summary>
    /// <param name="person">The person.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.opportunity.contact-not-found</c>.</exception>
    public void RemoveContact(CustomerId person, DateTimeOffset at)
    {
        var removed = _contacts.Find(c => c.PersonId == person) ?? throw new CrmException(OpportunityErrors.ContactNotFound, "person");
        _contacts.Remove(removed);
        NoteChange("Contacts", Told(removed), null);
        Announce(nameof(Contacts), at);
    }

    /// <summary>Says who else wants to sell; also of a won or lost deal.</summary>
    /// <param name="names">At most 20 of 1 to 100 characters; empty for nobody.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.opportunity.too-many</c>, <c>crm.text.…</c>.</exception>
    public void NoteCompetitors(IReadOnlyList<string> names, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(names);
        TakeCompetitors(names);
        Announce(nameof(Competitors), at);
    }

    /// <summary>Says what is to be done next.</summary>
    /// <param name="text">1 to 500 characters; null when nothing is planned.</param>
    /// <param name="due">By which day; null for any.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.opportunity.closed</c>, <c>crm.text.…</c>.</exception>
    public void PlanNextStep(string? text, DateOnly? due, DateTimeOffset at)
    {
        MustBeOpen("nextStep");
        if (text is null) (NextStep, NextStepDue) = (null, null);
        else TakeNextStep(text, due);
        Announce(nameof(NextStep), at);
    }

    private static string Told(OpportunityContact contact) => contact.Role is { } role ? $"{contact.PersonId} as {role}" : $"{contact.PersonId}";

    private static string? Told(List<string> names) => names.Count == 0 ? null : string.Join(", ", names);

    private void TakeNextStep(string text, DateOnly? due) =>
        (NextStep, NextStepDue) = (CleanText.Required(text, MaxNextStepLength, "nextStep", multiline: true), due);

    private void TakeContact(CustomerId person, DecisionRole? role)
    {
        Require(role is null || Enum.IsDefined(role.Value), OpportunityErrors.UnknownRole, "role");
        if (_contacts.Find(c => c.PersonId == person) is { } known)
        {
            var before = Told(known);
            known.Role = role;
            NoteChange("Contacts", before, Told(known));
            return;
        }

        Require(_contacts.Count < MaxContacts, OpportunityErrors.TooMany, "contacts");
        var added = new OpportunityContact(this, ++LastPartNumber, TypedId.Required(person, "person"), role);
        _contacts.Add(added);
        NoteChange("Contacts", null, Told(added));
    }

    private void TakeCompetitors(IReadOnlyList<string> names)
    {
        Require(names.Count <= MaxCompetitors, OpportunityErrors.TooMany, "competitors");
        List<string> taken = [.. names.Select((name, i) => CleanText.Required(name, MaxCompetitorLength, $"competitors[{i}]"))];
        if (taken.SequenceEqual(_competitors, StringComparer.Ordinal)) return;
        NoteChange("Competitors", Told(_competitors), Told(taken));
        _competitors = taken;
    }
}
