using System.Linq.Expressions;
using System.Reflection;
using Crm.Core.Attributes;
using Crm.Core.Privacy;

namespace Crm.Core.Fields;

/// <summary>A field that may be collected, with everything to be asked before collecting it.</summary>
public sealed record FieldDefinition
{
    private readonly DataClass? _declared;

    /// <summary>Declares a field.</summary>
    /// <param name="owner">The kind of record: <c>customer</c>, <c>interaction</c>.</param>
    /// <param name="key">Its key, unique per owner: lower-case letters, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="label">What people see.</param>
    /// <param name="profile">Why it is kept and on what terms.</param>
    /// <exception cref="Errors.CrmException"><c>crm.attribute.invalid-key</c>.</exception>
    public FieldDefinition(string owner, string key, FieldText label, FieldProfile profile)
    {
        Owner = AttributeKey.Parse(owner, "owner").Value;
        Key = AttributeKey.Parse(key, "key").Value;
        Label = label;
        Profile = profile;
    }

    /// <summary>The kind of record.</summary>
    public string Owner { get; }

    /// <summary>Its key, unique per owner.</summary>
    public string Key { get; }

    /// <summary>What people see.</summary>
    public FieldText Label { get; }

    /// <summary>Why it is kept and on what terms.</summary>
    public FieldProfile Profile { get; }

    /// <summary>The stored values behind it: what was typed and what is derived from it; empty for attributes and fields of the host.</summary>
    public IReadOnlyList<FieldColumn> Columns { get; private init; } = [];

    /// <summary>What it says about a person, from the labels of its columns unless declared; null when nothing.</summary>
    public DataClass? DataClass
    {
        get => _declared ?? Columns.FirstOrDefault(c => c.Label is not null)?.Label?.DataClass;
        init => _declared = value;
    }

    /// <summary>Names the stored values behind the field.</summary>
    /// <typeparam name="T">The record or part that holds them.</typeparam>
    /// <param name="columns">The properties.</param>
    public FieldDefinition In<T>(params IEnumerable<Expression<Func<T, object?>>> columns) =>
        this with { Columns = [.. Columns, .. columns.Select(c => Column(typeof(T), c.Body))] };

    /// <summary>The six answers, as text.</summary>
    /// <param name="language">A BCP 47 tag: <c>vi</c> or English.</param>
    public FieldAnswers Answers(string language = "en") => FieldAnswers.Of(this, language);

    private static FieldColumn Column(Type record, Expression body)
    {
        var names = new List<string>();
        PropertyInfo? last = null;
        var step = body is UnaryExpression { NodeType: ExpressionType.Convert } boxed ? boxed.Operand : body;
        for (; step is MemberExpression { Member: PropertyInfo property } member; step = member.Expression)
        {
            last ??= property;
            names.Insert(0, property.Name);
        }

        if (last is null || step is not ParameterExpression) throw new ArgumentException("A column is a property, or a property of a property.", nameof(body));
        return new(record, string.Join('.', names), last, last.GetCustomAttribute<PersonalDataAttribute>());
    }

    /// <summary>Owner and key.</summary>
    public override string ToString() => $"{Owner}.{Key}";
}
