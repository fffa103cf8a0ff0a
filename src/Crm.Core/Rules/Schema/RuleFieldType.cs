namespace Crm.Core.Rules.Schema;

/// <summary>What kind of value a field has, and so what it is compared with.</summary>
public enum RuleFieldType
{
    /// <summary>What people write: compared without case and accents, <c>=</c> and <c>in</c> too.</summary>
    Text,

    /// <summary>A code of a program: compared letter by letter.</summary>
    Code,

    /// <summary>A number.</summary>
    Number,

    /// <summary>An amount of money. A plain number means the base currency of the tenant.</summary>
    Money,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>A day of the calendar.</summary>
    Date,

    /// <summary>An instant. A day means its beginning in the zone of the question.</summary>
    Instant,
}
