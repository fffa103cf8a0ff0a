using System.Globalization;

namespace Crm.Core.Rules;

/// <summary>Where in a rule: a line and column of its text, or a pointer into its JSON; all three for a text inside JSON.</summary>
/// <remarks><c>default</c> is a rule made in code, which has no places.</remarks>
public readonly record struct RulePlace
{
    /// <summary>A place in the text form.</summary>
    /// <param name="line">From 1.</param>
    /// <param name="column">From 1, in UTF-16 code units.</param>
    public RulePlace(int line, int column) => (Line, Column) = (line, column);

    /// <summary>A place in the JSON form.</summary>
    /// <param name="pointer">A JSON pointer (RFC 6901), for example <c>/rule/of/1/value</c>.</param>
    public RulePlace(string pointer) => Pointer = pointer;

    /// <summary>A place in a text that stands in JSON.</summary>
    /// <param name="pointer">Where the text stands; null for a text of its own.</param>
    /// <param name="line">From 1.</param>
    /// <param name="column">From 1, in UTF-16 code units.</param>
    internal RulePlace(string? pointer, int line, int column) => (Pointer, Line, Column) = (pointer, line, column);

    /// <summary>The line, from 1; 0 when the rule was not read from text.</summary>
    public int Line { get; }

    /// <summary>The column in UTF-16 code units, from 1; 0 when the rule was not read from text.</summary>
    public int Column { get; }

    /// <summary>The JSON pointer (RFC 6901); null when the rule was not read from JSON.</summary>
    public string? Pointer { get; }

    /// <summary>Makes something here: what the tree refuses without a place has this one.</summary>
    /// <param name="make">Makes it.</param>
    internal T Of<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (RuleException refused) when (refused.Place == default)
        {
            throw new RuleException(refused, this);
        }
    }

    /// <summary><c>line 1, column 9</c>, or the pointer, or both, or <c>rule</c> for a rule made in code.</summary>
    public override string ToString()
    {
        if (Line == 0) return Pointer switch { null => "rule", "" => "the document", var pointer => pointer };
        var inText = string.Create(CultureInfo.InvariantCulture, $"line {Line}, column {Column}");
        return Pointer is null ? inText : $"{Pointer}, {inText}";
    }
}
