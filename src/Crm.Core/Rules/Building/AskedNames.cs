using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Building;

/// <summary>Fields by their names: attributes, what a host registered, and what the typed properties are made of. Whether there is such a field is said when the rule meets a schema.</summary>
/// <typeparam name="TRecord">The record they are of.</typeparam>
public sealed class AskedNames<TRecord>
{
    private readonly string _prefix;

    internal AskedNames(string prefix) => _prefix = prefix;

    /// <summary>The fields below a name: <c>attribute</c> for all attributes.</summary>
    /// <param name="name">The first part of their names.</param>
    public AskedNames<TRecord> Below(string name) => new($"{_prefix}{name}.");

    /// <summary>What people write.</summary>
    /// <param name="name">The registered name.</param>
    public AskedText<TRecord> Text(string name) => new(_prefix + name);

    /// <summary>A code of a program.</summary>
    /// <param name="name">The registered name.</param>
    public AskedText<TRecord> Code(string name) => new(_prefix + name);

    /// <summary>A code with a type of its own, such as an id.</summary>
    /// <typeparam name="TValue">The type, whose text is the code.</typeparam>
    /// <param name="name">The registered name.</param>
    public AskedField<TRecord, TValue> Key<TValue>(string name)
        where TValue : notnull => new(_prefix + name, static value => new RuleValue.OfText(value.ToString()!));

    /// <summary>One of the values of an enumeration.</summary>
    /// <typeparam name="TEnum">The enumeration.</typeparam>
    /// <param name="name">The registered name.</param>
    public AskedField<TRecord, TEnum> Choice<TEnum>(string name)
        where TEnum : struct, Enum => new(_prefix + name, Code);

    /// <summary>A number.</summary>
    /// <param name="name">The registered name.</param>
    public AskedQuantity<TRecord, decimal> Number(string name) => new(_prefix + name, static number => new RuleValue.OfNumber(number));

    /// <summary>An amount of money.</summary>
    /// <param name="name">The registered name.</param>
    public AskedQuantity<TRecord, AskedAmount> Money(string name) => new(_prefix + name, static amount => amount.Value);

    /// <summary>Yes or no.</summary>
    /// <param name="name">The registered name.</param>
    public AskedField<TRecord, bool> Boolean(string name) => new(_prefix + name, static value => new RuleValue.OfBoolean(value));

    /// <summary>A day.</summary>
    /// <param name="name">The registered name.</param>
    public AskedTime<TRecord, AskedDay> Date(string name) => new(_prefix + name, static day => day.Value);

    /// <summary>An instant.</summary>
    /// <param name="name">The registered name.</param>
    public AskedTime<TRecord, AskedInstant> Instant(string name) => new(_prefix + name, static instant => instant.Value);

    /// <summary>Texts or codes, any number of them.</summary>
    /// <param name="name">The registered name.</param>
    public AskedCollection<TRecord, string> Texts(string name) => new(_prefix + name, static text => new RuleValue.OfText(text));

    /// <summary>Values of an enumeration, any number of them.</summary>
    /// <typeparam name="TEnum">The enumeration.</typeparam>
    /// <param name="name">The registered name.</param>
    public AskedCollection<TRecord, TEnum> Choices<TEnum>(string name)
        where TEnum : struct, Enum => new(_prefix + name, Code);

    private static RuleValue.OfText Code<TEnum>(TEnum value)
        where TEnum : struct, Enum => new(EnumCodes<TEnum>.Of(value));
}
