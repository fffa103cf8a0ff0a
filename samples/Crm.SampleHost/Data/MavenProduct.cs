namespace Crm.SampleHost.Data;

/// <summary>A product with its list price in dollars.</summary>
public sealed record MavenProduct(string Name, string Series, decimal Price);
