using System.Security.Cryptography;
using Crm.Core.Rules.Building;
using Crm.Core.Rules.Json;
using Crm.Core.Rules.Text;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules;

/// <summary>A condition on a customer or another subject: one tree, written in C#, as text or as JSON, and answered alike everywhere.</summary>
/// <remarks>Immutable. Two are equal when their canonical texts are.</remarks>
public sealed record Rule
{
    /// <summary>A rule made in code.</summary>
    /// <param name="root">The condition.</param>
    /// <exception cref="RuleException"><c>crm.rule.too-deep</c>, <c>crm.rule.too-many-nodes</c>, <c>crm.rule.too-long</c>.</exception>
    public Rule(RuleNode root)
    {
        ArgumentNullException.ThrowIfNull(root);
        RuleTree.MustBeWithinLimits(root);
        Root = root;
        Text = root.ToString();
    }

    /// <summary>The condition.</summary>
    public RuleNode Root { get; }

    /// <summary>The canonical text: equal rules have equal texts, and reading it gives this rule.</summary>
    public string Text { get; }

    /// <summary>The SHA-256 of the canonical text in UTF-8, as 64 lower-case hexadecimal digits: a name for the rule that never changes.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Text)));

    /// <summary>Makes a rule in C#.</summary>
    /// <typeparam name="TSubject">The record it is about: <c>Customer</c>, <c>Lead</c> or <c>Opportunity</c>.</typeparam>
    /// <param name="condition">Puts the condition together: <c>c =&gt; c.Age &gt;= 18 &amp; c.Purchases.InLast(30.Days).None()</c>. Called once, at once.</param>
    /// <exception cref="RuleException">As the constructor, and what cannot be written: <c>crm.rule.invalid-text</c>, <c>crm.rule.empty-group</c>…</exception>
    public static Rule For<TSubject>(Func<AskedSubject<TSubject>, Condition<TSubject>> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new((condition(new()) ?? throw new ArgumentException("A rule has a condition.", nameof(condition))).Node);
    }

    /// <summary>Reads a rule.</summary>
    /// <param name="text">The text form; docs/rules.md has the grammar.</param>
    /// <exception cref="RuleException"><c>crm.rule.…</c> with line and column, what is expected there and the nearest known name.</exception>
    public static Rule Parse(string? text) => new(RuleParser.Parse(text));

    /// <summary>Reads a rule in JSON.</summary>
    /// <param name="json">The JSON form; docs/rules.md has its shape. Members in any order, each known and once.</param>
    /// <exception cref="RuleException"><c>crm.rule.…</c> with a JSON pointer, or a line and column where it is no JSON at all.</exception>
    public static Rule FromJson(string? json) => new(RuleJsonReader.Read(json));

    /// <summary>The JSON form, members always in the same order. Conditions are numbered <c>n1</c>, <c>n2</c>… in the order of the text.</summary>
    public string ToJson() => RuleJsonWriter.Write(Root);

    /// <inheritdoc />
    public bool Equals(Rule? other) => other is not null && Text == other.Text;

    /// <inheritdoc />
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The canonical text.</summary>
    public override string ToString() => Text;
}
