using System.Collections.Concurrent;
using Crm.Core.Errors;
using Crm.Core.Storage;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>Which refusal a violated unique index means.</summary>
internal static class Clashes
{
    // Filled while models are built; the same index always means the same refusal.
    private static readonly ConcurrentDictionary<string, CrmError> ByIndex = new(StringComparer.Ordinal);

    public static void Register(string index, CrmError clash) => ByIndex[index] = clash;

    /// <summary>Two at once made the one row that a record may have: whoever comes second must load it and try again.</summary>
    public static void RegisterRace(string key) => ByIndex[key] = CrmConcurrencyException.Lost;

    public static bool IsRace(string index) => ByIndex.TryGetValue(index, out var clash) && clash == CrmConcurrencyException.Lost;

    public static CrmError Of(string? index) => index is not null && ByIndex.TryGetValue(index, out var clash) ? clash : StorageErrors.NotUnique;
}
