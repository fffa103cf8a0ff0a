namespace Crm.Core.Benchmarks.Bulk;

/// <summary>How much is written.</summary>
/// <param name="Customers">Customers of a case, each with two contact points and an external id.</param>
/// <param name="ByEfCore">How many of them EF Core writes, for information: it takes long.</param>
/// <param name="Rounds">How often both sides write, taking turns.</param>
internal sealed record BulkScale(int Customers, int ByEfCore, int Rounds)
{
    public static BulkScale Full { get; } = new(200_000, 20_000, 3);

    public static BulkScale Quick { get; } = new(10_000, 2_000, 3);
}
