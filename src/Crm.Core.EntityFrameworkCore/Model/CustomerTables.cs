using Crm.Core.Attributes;
using Crm.Core.Customers;
using Crm.Core.Teams;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>Customers and their parts.</summary>
internal static class CustomerTables
{
    private const string Owner = nameof(ContactPoint.CustomerId);

    public static void Add(CrmModelBuilder crm)
    {
        var customer = crm.Aggregate<Customer>("customers");
        customer.Property(c => c.DisplayName).HasMaxLength(Customer.MaxNameLength);
        crm.Ordinal(customer.Property(c => c.NameKey).HasMaxLength(Customer.MaxNameKeyLength));
        customer.Property(c => c.NameToned).HasMaxLength(Customer.MaxNameKeyLength);
        customer.Property(c => c.NameTokens).HasMaxLength(Customer.MaxNameKeyLength);
        customer.Property(c => c.CompanyKey).HasMaxLength(Customer.MaxNameKeyLength);
        customer.Property(c => c.Source).HasMaxLength(Customer.MaxSourceLength);
        customer.Property(c => c.ArchiveReason).HasMaxLength(ReasonCode.MaxLength);
        customer.Property(c => c.PrimaryEmail).HasMaxLength(ContactPoint.MaxLength);
        customer.Property(c => c.PrimaryPhone).HasMaxLength(ContactPoint.MaxLength);
        customer.PrimitiveCollection(c => c.Tags).HasColumnName("tags").HasField("_tags").ElementType().HasMaxLength(Customer.MaxTagLength);
        customer.PrimitiveCollection(c => c.TagKeys).HasColumnName("tag_keys").HasField("_tagKeys").ElementType().HasMaxLength(4 * Customer.MaxTagLength);
        customer.ComplexProperty(c => c.Person, p => AddPerson(crm, p));
        customer.ComplexProperty(c => c.Organisation, o => AddOrganisation(crm, o));
        crm.Index(customer, "customers_name", nameof(Customer.NameKey), nameof(Customer.Id));
        crm.Index(customer, "customers_created", nameof(Customer.CreatedAt), nameof(Customer.Id));
        crm.Index(customer, "customers_sample", nameof(Customer.SampleKey));
        crm.Index(customer, "customers_owner", nameof(Customer.Owner));
        crm.Index(customer, "customers_parent", nameof(Customer.Parent));
        crm.Index(customer, "customers_team", nameof(Customer.Team));
        crm.Reference<Customer, Customer>(customer, "customers_parent", nameof(Customer.Parent));
        crm.Reference<Customer, Team>(customer, "customers_team", nameof(Customer.Team));
        AddParts(crm, customer);
        crm.Options.CustomerCallback?.Invoke(customer);
    }

    private static void AddPerson(CrmModelBuilder crm, ComplexPropertyBuilder<PersonProfile> person)
    {
        crm.Inline(person, "person_");
        person.Property(p => p.Honorific).HasMaxLength(50);
        person.Property(p => p.Family).HasMaxLength(100);
        person.Property(p => p.Middle).HasMaxLength(100);
        person.Property(p => p.Given).HasMaxLength(100);
        person.Property(p => p.JobTitle).HasMaxLength(200);
        person.Property(p => p.JobTitleKey).HasMaxLength(4 * 200);
        person.Property(p => p.TimeZone).HasMaxLength(64);
        person.ComplexProperty(p => p.Occupation, d => AddDated(crm, d, "person_occupation_"));
        person.ComplexProperty(p => p.IncomeBand, d => AddDated(crm, d, "person_income_band_"));
        person.ComplexProperty(p => p.FinancialStanding, d => AddDated(crm, d, "person_financial_standing_"));
    }

    private static void AddOrganisation(CrmModelBuilder crm, ComplexPropertyBuilder<OrganisationProfile> organisation)
    {
        crm.Inline(organisation, "organisation_");
        organisation.Property(o => o.LegalName).HasMaxLength(Customer.MaxNameLength);
        organisation.Property(o => o.TaxCode).HasMaxLength(24);
        organisation.Property(o => o.Industry).HasMaxLength(100);
        organisation.Property(o => o.IndustryKey).HasMaxLength(4 * 100);
        organisation.Property(o => o.AnnualRevenueCurrency).HasMaxLength(3);
        organisation.Property(o => o.Website).HasMaxLength(300);
        organisation.ComplexProperty(o => o.SizeBand, d => AddDated(crm, d, "organisation_size_band_"));
    }

    private static void AddDated(CrmModelBuilder crm, ComplexPropertyBuilder<DatedText> dated, string prefix)
    {
        crm.Inline(dated, prefix);
        dated.Property(d => d.Value).HasMaxLength(DatedText.MaxLength);
        dated.Property(d => d.Key).HasMaxLength(4 * DatedText.MaxLength);
        dated.Property(d => d.Source).HasMaxLength(64);
    }

    private static void AddParts(CrmModelBuilder crm, EntityTypeBuilder<Customer> customer)
    {
        var point = crm.Part<Customer, ContactPoint>(customer, nameof(Customer.ContactPoints), "contact_points", Owner, nameof(ContactPoint.Number));
        point.Property(p => p.Value).HasMaxLength(ContactPoint.MaxLength);
        point.Property(p => p.MatchKey).HasMaxLength(ContactPoint.MaxKeyLength);
        point.Property(p => p.Label).HasMaxLength(ContactPoint.MaxLabelLength);
        crm.Index(point, "contact_points_match", nameof(ContactPoint.Kind), nameof(ContactPoint.MatchKey));

        var address = crm.Part<Customer, CustomerAddress>(customer, nameof(Customer.Addresses), "customer_addresses", Owner, nameof(CustomerAddress.Number));
        address.Property(a => a.Street).HasMaxLength(PostalAddress.MaxStreetLength);
        string[] parts = [nameof(CustomerAddress.Ward), nameof(CustomerAddress.District), nameof(CustomerAddress.Province), nameof(CustomerAddress.City), nameof(CustomerAddress.PostalCode)];
        foreach (var part in parts) address.Property(part).HasMaxLength(PostalAddress.MaxPartLength);
        string[] keys = [nameof(CustomerAddress.DistrictKey), nameof(CustomerAddress.ProvinceKey), nameof(CustomerAddress.CityKey)];
        foreach (var key in keys) address.Property(key).HasMaxLength(4 * PostalAddress.MaxPartLength);
        address.Property(a => a.ProvinceCode).HasMaxLength(10);
        address.Property(a => a.CommuneCode).HasMaxLength(10);
        address.Property(a => a.MatchKey).HasMaxLength(2000);

        var external = crm.Part<Customer, ExternalId>(customer, nameof(Customer.ExternalIds), "external_ids", Owner, nameof(ExternalId.System), nameof(ExternalId.Key));
        external.Property(e => e.System).HasMaxLength(ExternalId.MaxSystemLength);
        external.Property(e => e.Key).HasMaxLength(ExternalId.MaxKeyLength);
        crm.Unique(external, "external_ids_key", CustomerErrors.DuplicateExternalId, nameof(ExternalId.System), nameof(ExternalId.Key));

        var attribute = crm.Part<Customer, CustomerAttributeValue>(customer, nameof(Customer.Attributes), "customer_attributes", Owner, nameof(CustomerAttributeValue.Key));
        attribute.Property(a => a.Key).HasMaxLength(AttributeKey.MaxLength);
        attribute.Property(a => a.Text).HasMaxLength(70_000); // a multiple choice of a thousand keys
        attribute.Property(a => a.FoldedText).HasMaxLength(CustomerAttributeValue.MaxFoldedLength);
        attribute.Property(a => a.UniqueKey).HasMaxLength(CustomerAttributeValue.MaxUniqueLength);
        crm.Unique(attribute, "customer_attributes_value", AttributeErrors.NotUnique, nameof(CustomerAttributeValue.UniqueKey));
        crm.Index(attribute, "customer_attributes_number", nameof(CustomerAttributeValue.Key), nameof(CustomerAttributeValue.Number));
    }
}
