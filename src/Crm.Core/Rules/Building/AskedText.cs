using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Building;

/// <summary>A text or a code, in which another can be looked for. What people write is compared without case and accents, a code letter by letter.</summary>
/// <typeparam name="TRecord">The record it is of.</typeparam>
public sealed class AskedText<TRecord> : AskedField<TRecord, string>
{
    internal AskedText(string name)
        : base(name, static text => new RuleValue.OfText(text))
    {
    }

    /// <summary>Has a text anywhere inside.</summary>
    /// <param name="text">The text; not empty.</param>
    /// <param name="exact">True minds case and accents.</param>
    public Condition<TRecord> Contains(string text, bool exact = false) => Has(TextMatch.Contains, text, exact);

    /// <summary>Has a text at its beginning.</summary>
    /// <param name="text">The text; not empty.</param>
    /// <param name="exact">True minds case and accents.</param>
    public Condition<TRecord> StartsWith(string text, bool exact = false) => Has(TextMatch.Prefix, text, exact);

    /// <summary>Has a text at its end.</summary>
    /// <param name="text">The text; not empty.</param>
    /// <param name="exact">True minds case and accents.</param>
    public Condition<TRecord> EndsWith(string text, bool exact = false) => Has(TextMatch.Suffix, text, exact);

    private Condition<TRecord> Has(TextMatch match, string text, bool exact) => new(new TextNode(Name, match, text, exact));
}
