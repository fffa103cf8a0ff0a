using Crm.Core.Storage;

namespace Crm.Core.Pipelines;

/// <summary>The orders pipelines can be listed in.</summary>
public static class PipelineOrder
{
    /// <summary>By folded name.</summary>
    public static readonly SortKey<Pipeline> Name = SortKey<Pipeline>.Of("name", p => p.NameKey);
}
