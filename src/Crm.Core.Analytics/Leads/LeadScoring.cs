namespace Crm.Core.Analytics.Leads;

/// <summary>What scoring open leads came to.</summary>
/// <param name="ModelVersion">By which version of the model.</param>
/// <param name="Leads">How many leads are open.</param>
/// <param name="Changed">Of how many the model says something else than before.</param>
public sealed record LeadScoring(int ModelVersion, int Leads, int Changed);
