using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Pipelines;

/// <summary>The conditions pipelines are found by.</summary>
public static class PipelineCriteria
{
    /// <summary>The one deals go into when none is named.</summary>
    public static Criterion<Pipeline> Default { get; } = new(p => p.DefaultMark == true) { Key = Pipeline.DefaultKey };

    /// <summary>Those that are not archived.</summary>
    public static Criterion<Pipeline> InUse { get; } = new(p => p.ArchivedAt == null);

    /// <summary>The one with a name; case and accents do not matter.</summary>
    /// <param name="name">The name.</param>
    public static Criterion<Pipeline> Name(string name)
    {
        var key = Fold.Key(name);
        return new(p => p.NameKey == key) { Key = Pipeline.KeyOf(key) };
    }
}
