using Crm.Core.Leads;
using Crm.Core.Values;

namespace Crm.Core.Testing;

public static partial class A
{
    public static Lead Lead(NewLead? draft = null) => Leads.Lead.Add(
        Some.Tenant, new(Some.Id()), draft ?? NewLead.Of("Nguyễn Thị Lan").Email("lan@example.vn"), CountryCode.Vietnam, Some.Instant, Tolerance);
}
