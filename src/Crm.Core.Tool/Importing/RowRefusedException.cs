using System.Diagnostics.CodeAnalysis;
using Crm.Core.Errors;

namespace Crm.Core.Tool.Importing;

/// <summary>A refusal with the column it is about.</summary>
[SuppressMessage("Design", "S3871", Justification = "It never leaves the tool, which promises nothing to other code.")]
internal sealed class RowRefusedException(CrmException refused, int? column) : Exception(refused.Message, refused)
{
    public CrmError Error => refused.Error;

    public int? Column => column;

    /// <summary>Something of the row may be waiting to be saved already, so the rows beside it must be taken anew.</summary>
    public bool LeavesTraces { get; init; }
}
