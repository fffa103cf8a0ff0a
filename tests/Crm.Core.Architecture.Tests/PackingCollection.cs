namespace Crm.Core.Architecture.Tests;

/// <summary>These tests call the SDK on the same folders; one at a time.</summary>
[CollectionDefinition(Name)]
public sealed class PackingCollection : ICollectionFixture<PackedPackages>
{
    public const string Name = "Packing";
}
