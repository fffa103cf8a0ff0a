using Crm.Core.Values;

namespace Crm.SampleHost.Overview;

/// <summary>An entry of the timeline as people read it.</summary>
public sealed record TimelineLine(DateTimeOffset At, string What, string? Text, Money? Amount);
