namespace Crm.Core.Rules.Text;

/// <summary>What a piece of a rule's text is.</summary>
internal enum RuleTokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A word of the grammar or a name.</summary>
    Word,

    /// <summary>A name between backticks: never a word of the grammar.</summary>
    Name,

    /// <summary>A text between double quotes, read.</summary>
    Text,

    /// <summary>A number, as written without underscores.</summary>
    Number,

    /// <summary>A number with a per-cent sign, without it.</summary>
    Percent,

    /// <summary>A whole number with a unit of time, as written.</summary>
    Period,

    /// <summary>A day, as written.</summary>
    Date,

    /// <summary>An instant, as written.</summary>
    Instant,

    /// <summary>A sign.</summary>
    Sign,
}
