using Crm.Core.Domain;
using Crm.Core.Values;

namespace Crm.Core.Storage;

/// <summary>Walks records that are parts of one another.</summary>
internal static class Hierarchy
{
    /// <summary>A parent and everything above it, nearest first; no further than one above the limit, and never round in a circle.</summary>
    /// <param name="parent">Where to begin; null for nowhere.</param>
    /// <param name="get">Loads one, or refuses.</param>
    /// <param name="parentOf">What it is part of.</param>
    /// <param name="most">The limit of levels.</param>
    public static async Task<IReadOnlyList<T>> AboveAsync<T, TId>(TId? parent, Func<TId, Task<T>> get, Func<T, TId?> parentOf, int most)
        where T : AggregateRoot<TId>
        where TId : struct, ITypedId<TId>
    {
        var above = new List<T>();
        for (var next = parent; next is { } id && above.Count <= most && !above.Exists(a => a.Id.Equals(id));)
        {
            var found = await get(id);
            above.Add(found);
            next = parentOf(found);
        }

        return above;
    }

    /// <summary>
    /// How many levels are stored below a record that is to be moved: counted level by level, and never deeper than the limit. 0, without
    /// counting, where the number does not matter: it moves to the top, or would be under itself.
    /// </summary>
    /// <param name="records">The records.</param>
    /// <param name="top">The record.</param>
    /// <param name="above">What it is to be under, as <see cref="AboveAsync"/> tells.</param>
    /// <param name="directlyUnder">Those directly under some.</param>
    /// <param name="most">The limit of levels.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<int> LevelsBelowAsync<T, TId>(
        IRepository<T, TId> records, TId top, IReadOnlyList<T> above, Func<TId[], Criterion<T>> directlyUnder, int most, CancellationToken ct)
        where T : AggregateRoot<TId>
        where TId : struct, ITypedId<TId>
    {
        if (above.Count == 0 || above.Any(a => a.Id.Equals(top))) return 0;
        var levels = 0;
        for (List<TId> level = [top]; levels <= most; levels++)
        {
            var below = new List<TId>();
            foreach (var some in level.Chunk(PageRequest.MaxSize))
            {
                await foreach (var child in records.StreamAsync(Specification.For<T>().Where(directlyUnder(some)).Select(c => c.Id), ct)) below.Add(child);
            }

            if (below.Count == 0) break;
            level = below;
        }

        return levels;
    }
}
