using Crm.Core;
using Crm.Core.Attributes;
using Crm.Core.Privacy;

namespace Crm.SampleHost.Loading;

/// <summary>The tenant's own field for the country: the source knows no more of an address, and that is too little for one.</summary>
public sealed class CountryFieldUnit() : LoadUnit("Fields", 0)
{
    public const string Country = "country";

    public override async Task<bool> IsStoredAsync(ICrm crm, CancellationToken ct) =>
        await crm.Attributes.FindAsync(AttributeOwner.Customers, Country, ct) is not null;

    public override Task AddAsync(ICrm crm, CancellationToken ct) => crm.Attributes.DeclareAsync(
        new(AttributeOwner.Customers, Country, AttributeType.Text) { Label = "Country", LabelVi = "Quốc gia", DataClass = DataClass.Contact }, ct);
}
