namespace Crm.SampleHost.Data;

/// <summary>A firm; revenue in millions of dollars, parent by name.</summary>
public sealed record MavenAccount(string Name, string Sector, int Founded, decimal Revenue, int Employees, string Country, string? Parent);
