namespace Crm.SampleHost.Data;

public sealed record MavenAgent(string Name, string Manager, string Office);
