namespace Crm.SampleHost.Overview;

public sealed record TopAgent(string Name, int Won, int Lost, int Open, decimal Value);
