using Crm.Core.Rules.Text;
using Crm.Core.Values;

namespace Crm.Core.Rules.Tree;

/// <summary>What names and texts of a rule must be, so that every form can hold them.</summary>
internal static class RuleNames
{
    /// <summary>A name of a field, a segment or a plan.</summary>
    /// <param name="name">1 to <see cref="RuleLimits.NameCharacters"/> characters.</param>
    public static string Name(string name) => name.Length is > 0 and <= RuleLimits.NameCharacters && !name.Any(char.IsControl) ? Text(name) : throw new RuleException(RuleErrors.InvalidName, default);

    /// <summary>A name of a source, which stands before the dot of a path.</summary>
    /// <param name="name">A name without a dot.</param>
    public static string Source(string name) => name.Contains('.', StringComparison.Ordinal) ? throw new RuleException(RuleErrors.InvalidName, default) : Name(name);

    /// <summary>A code that stands without quotes.</summary>
    /// <param name="code">Letters, digits, _ and -.</param>
    public static string Code(string code) => RuleLexer.IsPlain(code) ? Source(code) : throw new RuleException(RuleErrors.InvalidName, default);

    /// <summary>Any text: whole characters, not too many.</summary>
    /// <param name="text">The text.</param>
    public static string Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > RuleLimits.TextCharacters) throw new RuleException(RuleErrors.TooLong, default);
        return CleanText.HasUnpairedSurrogate(text) ? throw new RuleException(RuleErrors.InvalidText, default) : text;
    }
}
