using Crm.Core.Affiliations;
using Crm.Core.Customers;
using Crm.Core.Values;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>Who belongs to whom.</summary>
internal static class AffiliationTables
{
    public static void Add(CrmModelBuilder crm)
    {
        var affiliation = crm.Aggregate<Affiliation>("affiliations");
        affiliation.Property(a => a.Role).HasMaxLength(ReasonCode.MaxLength);
        affiliation.Property(a => a.Title).HasMaxLength(Affiliation.MaxTitleLength);
        affiliation.Property(a => a.TitleKey).HasMaxLength(4 * Affiliation.MaxTitleLength);
        affiliation.Property(a => a.Department).HasMaxLength(Affiliation.MaxDepartmentLength);
        affiliation.Property(a => a.DepartmentKey).HasMaxLength(4 * Affiliation.MaxDepartmentLength);
        crm.Unique(affiliation, "affiliations_primary", AffiliationErrors.PrimaryTaken, nameof(Affiliation.PrimaryOf));
        crm.Unique(affiliation, "affiliations_start", AffiliationErrors.Overlap, nameof(Affiliation.PersonId), nameof(Affiliation.OtherId), nameof(Affiliation.Role), nameof(Affiliation.From));
        crm.Index(affiliation, "affiliations_other", nameof(Affiliation.OtherId), nameof(Affiliation.From));
        crm.Reference<Affiliation, Customer>(affiliation, "affiliations_person", nameof(Affiliation.PersonId));
        crm.Reference<Affiliation, Customer>(affiliation, "affiliations_other", nameof(Affiliation.OtherId));
    }
}
