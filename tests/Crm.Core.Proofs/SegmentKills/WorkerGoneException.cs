namespace Crm.Core.Proofs.SegmentKills;

/// <summary>A worker that nobody killed is gone; what it died of stands on standard error.</summary>
public sealed class WorkerGoneException() : Exception("A worker ended by itself.");
