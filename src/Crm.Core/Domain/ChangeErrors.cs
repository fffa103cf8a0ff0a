using Crm.Core.Errors;

namespace Crm.Core.Domain;

/// <summary>What every record refuses.</summary>
public static class ChangeErrors
{
    /// <summary>A change of a record failed after a part of it was done.</summary>
    public static readonly CrmError HalfDone = new(
        "crm.change.half-done", "A change of this record was refused half-way; stored, it would hold one part without the other. Nothing was stored. Load the record in a new scope and change it again.");
}
