namespace Crm.SampleHost.Loading;

public readonly record struct LoadProgress(string Phase, int Invoices, int Of);
