using Crm.Core.Attributes;
using Crm.Core.Errors;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Customers;

/// <content>How a draft becomes a customer.</content>
public sealed partial class Customer
{
    private void TakeDraft(NewCustomer draft, CountryCode region, IReadOnlyList<AttributeDefinition> declared, DateTimeOffset at)
    {
        TakeNameAndProfile(draft, at);
        TakeEach("contactPoints", draft.ContactPoints, p => TakeContactPoint(p.Kind, p.Text, p.Label, region, at));
        TakeEach("externalIds", draft.ExternalIds, e => AddExternalId(e.System, e.Key, at));
        TakeEach("addresses", draft.Addresses, a => AddAddress(a.Kind, Given.Required(a.Address, "address"), at));
        TakeEach("tags", draft.Tags, t => AddTag(t, at));
        TakeEach("attributes", draft.Attributes, a => SetAttribute(Declared(a.Key, declared), a.Value, at));
        foreach (var required in declared.Where(d => d is { IsRequired: true, IsRetired: false }))
            Require(_attributes.Exists(a => a.Key == required.Name), AttributeErrors.Required, $"attributes.{required.Name}");
        Owner = draft.Owner is { } owner ? new UserId(owner.Value) : null;
        Team = draft.Team is { } team ? TypedId.Required(team, "team") : null;
    }

    private void TakeNameAndProfile(NewCustomer draft, DateTimeOffset at)
    {
        var name = CleanText.Optional(draft.Name, MaxNameLength, "name") ?? string.Empty;
        if (Kind is CustomerKind.Person)
        {
            Require(draft.OrganisationProfile is null, CustomerErrors.WrongKind, "organisation");
            var profile = draft.PersonProfile ?? PersonProfile.Unknown;
            if (name.Length > 0)
            {
                var parsed = ReadName(name, draft.NameOrder);
                TakePerson(Clean(profile.WithName(parsed), Today(at)), at);
                TakeName(name, parsed.Keys);
            }
            else
            {
                ChangePerson(profile, at);
            }
        }
        else
        {
            Require(draft.PersonProfile is null, CustomerErrors.WrongKind, "person");
            TakeName(name, null);
            ChangeOrganisation(draft.OrganisationProfile ?? OrganisationProfile.Unknown, at);
        }
    }

    private static AttributeDefinition Declared(string key, IReadOnlyList<AttributeDefinition> declared) =>
        declared.FirstOrDefault(d => d.Name == key) ?? throw new CrmException(AttributeErrors.NotFound, "key");

    private void TakeContactPoint(ContactPointKind kind, string text, string? label, CountryCode region, DateTimeOffset at)
    {
        switch (kind)
        {
            case ContactPointKind.Email: AddEmail(EmailAddress.Parse(text, "value"), at, label); break;
            case ContactPointKind.Phone: AddPhone(PhoneNumber.Parse(text, region, "value"), at, label); break;
            default: AddAccount(kind, text, at, label); break;
        }
    }

    // A refusal inside a list says which entry it is about: contactPoints[1].value.
    private static void TakeEach<T>(string list, IReadOnlyList<T> entries, Action<T> take)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            try
            {
                take(entries[i]);
            }
            catch (CrmException refused)
            {
                throw refused.Path == list ? new CrmException(refused.Error, $"{list}[{i}]", refused) : refused.At($"{list}[{i}]");
            }
        }
    }
}
