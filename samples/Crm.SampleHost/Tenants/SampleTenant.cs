using Crm.Core.Errors;
using Crm.Core.Tenancy;
using Crm.SampleHost.Data;

namespace Crm.SampleHost.Tenants;

/// <summary>One of the two businesses in the sample's database. They see nothing of each other, and each has a clock of its own.</summary>
/// <param name="Key">What <c>?tenant=</c> and <c>--tenant</c> say.</param>
/// <param name="Name">For people.</param>
/// <param name="About">What it is and where the data come from.</param>
/// <param name="Today">The day on which its clock starts.</param>
public sealed record SampleTenant(string Key, string Name, string About, DateTimeOffset Today)
{
    public static readonly CrmError Unknown = new("sample.tenant.unknown", "There is no such tenant. Say online-retail or maven.");

    public static readonly SampleTenant OnlineRetail = new(
        Data.OnlineRetail.Source,
        "Online Retail",
        "a UK gift wholesaler, 2010-12 to 2011-12 (UCI, CC BY 4.0)",
        new(2011, 12, 10, 0, 0, 0, TimeSpan.Zero));

    public static readonly SampleTenant Maven = new(
        MavenCrm.Source,
        "Maven",
        "a seller of computer hardware to firms, 2016-10 to 2017-12 (Maven Analytics)",
        new(2017, 12, 31, 0, 0, 0, TimeSpan.Zero));

    public static IReadOnlyList<SampleTenant> All { get; } = [OnlineRetail, Maven];

    /// <summary>Who acts where nobody else is named.</summary>
    public CrmCaller Caller { get; } = new(TenantId.FromName(Key), new UserId("sample"), "sample-host");

    /// <summary>The tenant somebody asks for.</summary>
    /// <exception cref="CrmException"><c>sample.tenant.unknown</c>.</exception>
    public static SampleTenant Named(string key) => All.FirstOrDefault(t => t.Key == key) ?? throw new CrmException(Unknown, "tenant");

    public static SampleTenant Of(TenantId id) => All.FirstOrDefault(t => t.Caller.Tenant == id) ?? OnlineRetail;
}
