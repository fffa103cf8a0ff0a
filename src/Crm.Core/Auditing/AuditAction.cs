namespace Crm.Core.Auditing;

/// <summary>What was done to a record.</summary>
public enum AuditAction
{
    /// <summary>It was stored for the first time.</summary>
    Created = 1,

    /// <summary>It was changed.</summary>
    Changed = 2,

    /// <summary>It was removed; only erasure does that.</summary>
    Removed = 3,

    /// <summary>Many records were written at once; what was done to each, the lines of the entry say.</summary>
    Batch = 4,
}
