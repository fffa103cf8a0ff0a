using Crm.Core.Privacy;

namespace Crm.Core.Attributes;

/// <summary>An attribute to be declared.</summary>
/// <param name="Owner">Which kind of record it belongs to.</param>
/// <param name="Key">Lower-case letters, digits, <c>_</c> and <c>-</c>.</param>
/// <param name="Type">What it holds.</param>
public sealed record AttributeDraft(AttributeOwner Owner, string Key, AttributeType Type)
{
    /// <summary>What people see, in English; null for the key.</summary>
    public string? Label { get; init; }

    /// <summary>What people see, in Vietnamese; null for the English label.</summary>
    public string? LabelVi { get; init; }

    /// <summary>True when every record has it from the start and it cannot be emptied.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True when no two records share a value.</summary>
    public bool IsUnique { get; init; }

    /// <summary>What the values say about a person; null when nothing. Treated as free text, which may say anything, until declared otherwise.</summary>
    public DataClass? DataClass { get; init; } = Privacy.DataClass.FreeText;

    /// <summary>The choices, for choice types only; at most 1 000.</summary>
    public IReadOnlyList<AttributeChoice> Choices { get; init; } = [];
}
