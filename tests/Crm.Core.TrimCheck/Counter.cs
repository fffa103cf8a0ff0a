namespace Crm.Core.TrimCheck;

/// <summary>How many events the handler saw.</summary>
public sealed class Counter
{
    public int Seen { get; set; }
}
