using Crm.Core.Rules.Schema;

namespace Crm.Core.Rules.QueryBuilder;

/// <summary>Rules as queries of react-querybuilder (versions 7 and 8), for editors: reading what is written gives an equal rule, whatever it asks.</summary>
/// <remarks>
/// <para>
/// A query is <c>{"combinator":"and","rules":[…]}</c>, a rule in it <c>{"field":"age","operator":"&gt;=","value":"18"}</c>; docs/rules.md has the whole shape. The outermost group and a group
/// with <c>"not":true</c> are what is in them when that is one; any other group of one stays a group.
/// </para>
/// <para>A condition that react-querybuilder has no form for is a rule of the field <see cref="TextField"/>, the operator <c>=</c> and the text form as its value.</para>
/// </remarks>
public static class QueryBuilderJson
{
    /// <summary>The field of a rule whose value is a condition in the text form. A registered field of this name is asked for in such a text only.</summary>
    public const string TextField = "crm:rule";

    /// <summary>Reads a query. Values are read by the kind of their field; whether the rule fits the schema otherwise, <see cref="RuleSchema.MustFit"/> says.</summary>
    /// <param name="json">A group with its combinator, or with independent ones, of which <c>and</c> binds closer. Ids and paths are not kept.</param>
    /// <param name="schema">The fields.</param>
    /// <exception cref="RuleException">
    /// <c>crm.rule.invalid-json</c>: a member that is unknown, twice or of the wrong kind, a condition that is muted or locked, or compared with another field;
    /// <c>crm.rule.empty-group</c>, <c>crm.rule.unknown-field</c>, <c>crm.rule.wrong-type</c> and others, each with a JSON pointer, and with a line and column in a text form.
    /// </exception>
    public static Rule Read(string? json, RuleSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new(QueryBuilderReader.Read(json, schema));
    }

    /// <summary>Writes a query: conditions on the fields of a schema as an editor shows them, all others in the text form.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="schema">The fields; reading needs the same.</param>
    public static string Write(Rule rule, RuleSchema schema)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(schema);
        return QueryBuilderWriter.Write(rule.Root, schema);
    }
}
