namespace Crm.Core.Fields;

/// <summary>How a field is protected, beside tenant isolation and audit, which all have.</summary>
public enum FieldProtection
{
    /// <summary>Whoever may read the record may read it.</summary>
    Ordinary = 1,

    /// <summary>Not shown in logs, errors and addresses; deleted or emptied when the person is erased.</summary>
    Personal = 2,

    /// <summary>As personal; needs a permission of its own, and reading it is audited.</summary>
    Sensitive = 3,
}
