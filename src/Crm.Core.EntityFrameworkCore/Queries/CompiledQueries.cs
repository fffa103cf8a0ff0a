using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>Queries compiled so far, by model and shape.</summary>
internal sealed class CompiledQueries<TShape, TRead>
    where TShape : notnull
    where TRead : class
{
    // Registered sort keys are few, and so are the places criteria are written at. A host that makes one per call is served by ordinary queries.
    private const int MostPerModel = 64;

    private readonly ConditionalWeakTable<IModel, ConcurrentDictionary<TShape, TRead>> _perModel = [];

    /// <summary>The query of a shape; null when it is a new one and there are too many.</summary>
    public TRead? Find(IModel model, TShape shape, Func<TRead> compile)
    {
        var compiled = _perModel.GetOrCreateValue(model);
        if (compiled.TryGetValue(shape, out var known)) return known;
        return compiled.Count < MostPerModel ? compiled.GetOrAdd(shape, compile()) : null;
    }
}
