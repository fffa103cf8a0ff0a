using Crm.Core.DataExchange.Tables;
using Crm.Core.Tool.Importing.Mapping;
using Crm.Core.Tool.Storage;

namespace Crm.Core.Tool.Commands;

/// <summary>What one run of an import works with.</summary>
/// <param name="Store">Where to.</param>
/// <param name="File">Where from.</param>
/// <param name="Mapping">Which column holds what.</param>
/// <param name="Source">The system the file comes from.</param>
/// <param name="DryRun">Whether nothing is to be stored.</param>
internal sealed record MappedRun<TField>(ToolStore Store, Table File, FileMapping<TField> Mapping, string Source, bool DryRun)
    where TField : struct, Enum;
