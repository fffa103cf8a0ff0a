namespace Crm.SampleHost.Loading;

public readonly record struct LoadProgress(string Phase, int Done, int Of);
