using Crm.Core.Errors;

namespace Crm.Core.Fields;

/// <summary>What the field registry refuses.</summary>
public static class FieldErrors
{
    /// <summary>Nobody said why the field is kept.</summary>
    public static readonly CrmError Undeclared = new(
        "crm.field.undeclared", "The field is not declared for this kind of record, so nobody said what it is for. Declare an attribute, or a field with AddCrm(…).AddFields(…), before collecting it.");
}
