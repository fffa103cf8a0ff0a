using Crm.Core.Errors;

namespace Crm.Core.Tool.Importing;

/// <summary>A refusal with the column it is about.</summary>
internal sealed class RowRefusedException(CrmException refused, int? column) : Exception(refused.Message, refused)
{
    public CrmError Error => refused.Error;

    public int? Column => column;
}
