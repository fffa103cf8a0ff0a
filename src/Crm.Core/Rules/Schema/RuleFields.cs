using System.Linq.Expressions;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema.Fields;
using Crm.Core.Values;

namespace Crm.Core.Rules.Schema;

/// <summary>
/// Collects the fields of one kind of record that rules may ask about. Each is read by an expression that goes into queries; the function does the same in
/// memory, and may be left out: then the expression is compiled, which is slow to call where the runtime cannot compile (native AOT).
/// </summary>
/// <typeparam name="TRecord">The record.</typeparam>
public sealed class RuleFields<TRecord>
{
    private readonly List<RuleField> _all = [];
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    /// <summary>The fields collected so far.</summary>
    public IReadOnlyList<RuleField> All => _all;

    /// <summary>What Vietnamese explanations call the fields, by their names.</summary>
    internal IReadOnlyDictionary<string, string> Labels => _labels;

    /// <summary>Says what explanations in Vietnamese call fields; rules are written with their names all the same.</summary>
    /// <param name="labels">The name of a field that was added before, and what it is called, in lower case.</param>
    /// <exception cref="ArgumentException">No such field.</exception>
    public RuleFields<TRecord> InVietnamese(params IEnumerable<(string Name, string Label)> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        foreach (var (name, label) in labels) _labels[_all.Exists(f => f.Name == name) ? name : throw new ArgumentException($"There is no field {name}.", nameof(labels))] = label;
        return this;
    }

    /// <summary>What people write, compared without case and accents.</summary>
    /// <param name="name">As rules write it, for example <c>address.city</c>.</param>
    /// <param name="meaning">What it is, in a few words.</param>
    /// <param name="exact">The text as written; null or empty when it is missing.</param>
    /// <param name="key">The text folded by <see cref="Fold.Key"/>, as it is stored beside.</param>
    /// <param name="exactFunction">The same as <paramref name="exact"/>.</param>
    /// <param name="keyFunction">The same as <paramref name="key"/>.</param>
    public RuleFields<TRecord> Text(
        string name, string meaning, Expression<Func<TRecord, string?>> exact, Expression<Func<TRecord, string?>> key, Func<TRecord, string?>? exactFunction = null, Func<TRecord, string?>? keyFunction = null) =>
        Add(new TextField<TRecord>(name, RuleReading<TRecord, string?>.Of(exact, exactFunction), RuleReading<TRecord, string?>.Of(key, keyFunction)) { Meaning = meaning });

    /// <summary>A code of a program, compared letter by letter.</summary>
    /// <param name="name">As rules write it.</param>
    /// <param name="meaning">What it is, in a few words.</param>
    /// <param name="read">The code; null when it is missing.</param>
    /// <param name="function">The same as <paramref name="read"/>.</param>
    /// <param name="codes">All codes it can have; null when others may come.</param>
    public RuleFields<TRecord> Code(string name, string meaning, Expression<Func<TRecord, string?>> read, Func<TRecord, string?>? function = null, IReadOnlyList<string>? codes = null) =>
        Add(new CodeField<TRecord, string?>(name, RuleReading<TRecord, string?>.Of(read, function), Storable, static c => c!) { Meaning = meaning, Codes = codes });

    /// <summary>A code of one form, kept in one way of writing: a telephone number. A rule that names another text is refused, because it would be nobody's.</summary>
    /// <param name="name">As rules write it.</param>
    /// <param name="meaning">What it is, in a few words.</param>
    /// <param name="form">What a code is like, with an example: <c>a telephone number as +84912345678</c>.</param>
    /// <param name="parse">A code as it is kept; null for a text that is none.</param>
    /// <param name="read">The code; null when it is missing.</param>
    /// <param name="function">The same as <paramref name="read"/>.</param>
    public RuleFields<TRecord> Formed(string name, string meaning, string form, Func<string, string?> parse, Expression<Func<TRecord, string?>> read, Func<TRecord, string?>? function = null) =>
        Add(new CodeField<TRecord, string?>(name, RuleReading<TRecord, string?>.Of(read, function), parse, static c => c!) { Meaning = meaning, Form = form });

    /// <summary>One of the values of an enumeration, written in lower case with hyphens: <c>InPerson</c> is <c>in-person</c>.</summary>
    /// <typeparam name="TEnum">The enumeration.</typeparam>
    /// <param name="name">As rules write it.</param>
    /// <param name="meaning">What it is, in a few words.</param>
    /// <param name="read">The value; null when it is missing.</param>
    /// <param name="function">The same as <paramref name="read"/>.</param>
    public RuleFields<TRecord> Choice<TEnum>(string name, string meaning, Expression<Func<TRecord, TEnum?>> read, Func<TRecord, TEnum?>? function = null)
        where TEnum : struct, Enum =>
        Add(new CodeField<TRecord, TEnum?>(name, RuleReading<TRecord, TEnum?>.Of(read, function), static c => EnumCodes<TEnum>.Find(c), static v => EnumCodes<TEnum>.Of(v!.Value))
        {
            Meaning = meaning,
            Codes = EnumCodes<TEnum>.All,
        });

    /// <summary>A value with a text form of its own, such as an id.</summary>
    /// <typeparam name="TValue">The value.</typeparam>
    /// <param name="name">As rules write it.</param>
    /// <param name="meaning">What it is, in a few words.</param>
    /// <param name="read">The value; null when it is missing.</param>
    /// <param name="parse">The value a text stands for; null when it stands for none, and then no record has it.</param>
    /// <param name="function">The same as <paramref name="read"/>.</param>
    /// <param name="form">What such a text is like, with an example; a rule that names another is refused. Null accepts any.</param>
    public RuleFields<TRecord> Key<TValue>(string name, string meaning, Expression<Func<TRecord, TValue?>> read, Func<string, TValue?> parse, Func<TRecord, TValue?>? function = null, string? form = null)
        where TValue : struct =>
        Add(new CodeField<TRecord, TValue?>(name, RuleReading<TRecord, TValue?>.Of(read, function), parse, static v => v!.Value.ToString()!) { Meaning = meaning, Form = form });

    /// <summary>A number.</summary>
    /// <param name="name">As rules write it.</param>
    /// <param name="meaning">What it is, in a few words.</param>
    /// <param name="read">The whole number it is kept as; null when it is missing.</param>
    /// <param name="function">The same as <paramref name="read"/>.</param>
    /// <param name="decimals">How many decimals the whole number stands for: 2 when 150 means 1.5.</param>
    public RuleFields<TRecord> Number(string name, string meaning, Expression<Func<TRecord, long?>> read, Func<TRecord, long?>? function = null, int decimals = 0) =>
        Add(new NumberField<TRecord>(name, RuleReading<TRecord, long?>.Of(read, function), decimals) { Meaning = meaning });

    /// <summary>An amount of money in one currency.</summary>
    /// <param name="name">As rules write it.</param>
    /// <param name="meaning">What it is, in a few words.</param>
    /// <param name="minor">The amount in minor units; null when it is missing.</param>
    /// <param name="currency">The code of its currency; null when the amount is missing.</param>
    /// <param name="minorFunction">The same as <paramref name="minor"/>.</param>
    /// <param name="currencyFunction">The same as <paramref name="currency"/>.</param>
    public RuleFields<TRecord> Money(
        string name, string meaning, Expression<Func<TRecord, long?>> minor, Expression<Func<TRecord, string?>> currency, Func<TRecord, long?>? minorFunction = null, Func<TRecord, string?>? currencyFunction = null) =>
        Add(new MoneyField<TRecord>(name, RuleReading<TRecord, long?>.Of(minor, minorFunction), RuleReading<TRecord, string?>.Of(currency, currencyFunction)) { Meaning = meaning });

    /// <summary>An amount of money that is also kept in the base currency.</summary>
    /// <param name="name">As rules write it.</param>
    /// <param name="meaning">What it is, in a few words.</param>
    /// <param name="minor">The amount in minor units of its own currency; null when it is missing.</param>
    /// <param name="currency">The code of its own currency.</param>
    /// <param name="baseMinor">The amount in minor units of the base currency; null when no rate is known.</param>
    /// <param name="baseCurrency">The code of the base currency at the time; null likewise.</param>
    public RuleFields<TRecord> BaseMoney(
        string name,
        string meaning,
        Expression<Func<TRecord, long?>> minor,
        Expression<Func<TRecord, string?>> currency,
        Expression<Func<TRecord, long?>> baseMinor,
        Expression<Func<TRecord, string?>> baseCurrency) =>
        Add(new MoneyField<TRecord>(
            name, RuleReading<TRecord, long?>.Of(minor), RuleReading<TRecord, string?>.Of(currency), RuleReading<TRecord, long?>.Of(baseMinor), RuleReading<TRecord, string?>.Of(baseCurrency))
        {
            Meaning = meaning,
        });

    /// <summary>Yes or no.</summary>
    /// <param name="name">As rules write it.</param>
    /// <param name="meaning">What it is, in a few words.</param>
    /// <param name="read">The value; null when it is missing.</param>
    /// <param name="function">The same as <paramref name="read"/>.</param>
    public RuleFields<TRecord> Boolean(string name, string meaning, Expression<Func<TRecord, bool?>> read, Func<TRecord, bool?>? function = null) =>
        Add(new BooleanField<TRecord>(name, RuleReading<TRecord, bool?>.Of(read, function)) { Meaning = meaning });

    /// <summary>A day of the calendar.</summary>
    /// <param name="name">As rules write it.</param>
    /// <param name="meaning">What it is, in a few words.</param>
    /// <param name="read">The day; null when it is missing.</param>
    /// <param name="function">The same as <paramref name="read"/>.</param>
    public RuleFields<TRecord> Date(string name, string meaning, Expression<Func<TRecord, DateOnly?>> read, Func<TRecord, DateOnly?>? function = null) =>
        Add(new DateField<TRecord>(name, RuleReading<TRecord, DateOnly?>.Of(read, function)) { Meaning = meaning });

    /// <summary>An instant.</summary>
    /// <param name="name">As rules write it.</param>
    /// <param name="meaning">What it is, in a few words.</param>
    /// <param name="read">The instant in UTC; null when it is missing.</param>
    /// <param name="function">The same as <paramref name="read"/>.</param>
    public RuleFields<TRecord> Instant(string name, string meaning, Expression<Func<TRecord, DateTimeOffset?>> read, Func<TRecord, DateTimeOffset?>? function = null) =>
        Add(new InstantField<TRecord>(name, RuleReading<TRecord, DateTimeOffset?>.Of(read, function)) { Meaning = meaning });

    /// <summary>Full years since a day, as of the question.</summary>
    /// <param name="name">As rules write it.</param>
    /// <param name="meaning">What it is, in a few words.</param>
    /// <param name="since">The day; null when it is missing.</param>
    /// <param name="function">The same as <paramref name="since"/>.</param>
    public RuleFields<TRecord> Age(string name, string meaning, Expression<Func<TRecord, DateOnly?>> since, Func<TRecord, DateOnly?>? function = null) =>
        Add(new AgeField<TRecord>(name, RuleReading<TRecord, DateOnly?>.Of(since, function)) { Meaning = meaning });

    /// <summary>The next time a day of the year comes, the day of the question included. 29 February is 1 March in years without it.</summary>
    /// <param name="name">As rules write it.</param>
    /// <param name="meaning">What it is, in a few words.</param>
    /// <param name="monthAndDay">The day of the year as month × 100 + day, 1231 for 31 December; null when it is missing.</param>
    /// <param name="function">The same as <paramref name="monthAndDay"/>.</param>
    public RuleFields<TRecord> Anniversary(string name, string meaning, Expression<Func<TRecord, long?>> monthAndDay, Func<TRecord, long?>? function = null) =>
        Add(new AnniversaryField<TRecord>(name, RuleReading<TRecord, long?>.Of(monthAndDay, function)) { Meaning = meaning });

    /// <summary>Codes of which a record has any number, kept in the record itself.</summary>
    /// <param name="name">As rules write it.</param>
    /// <param name="meaning">What they are, in a few words.</param>
    /// <param name="read">The codes.</param>
    /// <param name="function">The same as <paramref name="read"/>.</param>
    public RuleFields<TRecord> Codes(string name, string meaning, Expression<Func<TRecord, IEnumerable<string>>> read, Func<TRecord, IEnumerable<string>>? function = null) =>
        Parts(name, read, static part => part.Code("code", string.Empty, static c => c, static c => c), function, meaning);

    /// <summary>One field of each part of a record: the keys of the products of a purchase.</summary>
    /// <typeparam name="TPart">The part.</typeparam>
    /// <param name="name">As rules write it.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="field">Adds the one field of a part.</param>
    /// <param name="function">The same as <paramref name="parts"/>.</param>
    /// <param name="meaning">What they are, in a few words.</param>
    public RuleFields<TRecord> Parts<TPart>(
        string name, Expression<Func<TRecord, IEnumerable<TPart>>> parts, Action<RuleFields<TPart>> field, Func<TRecord, IEnumerable<TPart>>? function = null, string meaning = "") =>
        Add(new PartsField<TRecord, TPart>(name, RuleReading<TRecord, IEnumerable<TPart>>.Of(parts, function), ConstantTest<TPart>.True, RuleFields<TPart>.Single(field)) { Meaning = meaning });

    /// <summary>The same of parts picked by a condition that need not be compiled.</summary>
    internal RuleFields<TRecord> Parts<TPart>(RuleReading<TRecord, IEnumerable<TPart>> read, string name, string meaning, RuleTest<TPart> which, Action<RuleFields<TPart>> field) =>
        Add(new PartsField<TRecord, TPart>(name, read, which, RuleFields<TPart>.Single(field)) { Meaning = meaning });

    /// <summary>Codes of which a record has any number, kept in one text.</summary>
    /// <param name="name">As rules write it.</param>
    /// <param name="meaning">What they are, in a few words.</param>
    /// <param name="read">The text, with a separator before, between and behind the codes; null when there are none.</param>
    /// <param name="separator">Stands in no code.</param>
    /// <param name="function">The same as <paramref name="read"/>.</param>
    /// <param name="codes">All codes it can have; null when others may come.</param>
    public RuleFields<TRecord> Joined(
        string name, string meaning, Expression<Func<TRecord, string?>> read, char separator, Func<TRecord, string?>? function = null, IReadOnlyList<string>? codes = null) =>
        Add(new JoinedCodesField<TRecord>(name, RuleReading<TRecord, string?>.Of(read, function), separator) { Meaning = meaning, Codes = codes });

    /// <summary>
    /// Fields of parts of a record: of its addresses, of the attribute with a key. A condition holds when it holds for any of the parts.
    /// </summary>
    /// <typeparam name="TPart">The part.</typeparam>
    /// <param name="parts">The parts.</param>
    /// <param name="picked">Which of them; null for all. Must not depend on a value that may be missing.</param>
    /// <param name="fields">Adds the fields of the part, under the names they have in rules about the record.</param>
    /// <param name="function">The same as <paramref name="parts"/>.</param>
    public RuleFields<TRecord> Of<TPart>(
        Expression<Func<TRecord, IEnumerable<TPart>>> parts, Expression<Func<TPart, bool>>? picked, Action<RuleFields<TPart>> fields, Func<TRecord, IEnumerable<TPart>>? function = null)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return Of(RuleReading<TRecord, IEnumerable<TPart>>.Of(parts, function), picked is null ? ConstantTest<TPart>.True : new LambdaTest<TPart>(picked), fields);
    }

    /// <summary>The same of parts picked by a condition that need not be compiled.</summary>
    internal RuleFields<TRecord> Of<TPart>(RuleReading<TRecord, IEnumerable<TPart>> read, RuleTest<TPart> which, Action<RuleFields<TPart>> fields)
    {
        var of = new RuleFields<TPart>();
        fields(of);
        foreach (var field in of.All)
        {
            Add(field is RuleField<TPart> single
                ? new PartField<TRecord, TPart>(field.Name, read, which, single) { Meaning = field.Meaning }
                : new PickedCollectionField<TRecord, TPart>(read, which, (RuleCollectionField<TPart>)field));
        }

        return this;
    }

    internal RuleFields<TRecord> Add(RuleField field)
    {
        _all.Add(field);
        return this;
    }

    internal static RuleField<TRecord> Single(Action<RuleFields<TRecord>> add)
    {
        var fields = new RuleFields<TRecord>();
        add(fields);
        return fields.All is [RuleField<TRecord> one] ? one : throw new ArgumentException("Exactly one field of a part belongs here.", nameof(add));
    }

    // No store holds a NUL, and none of the library's columns an empty text.
    private static string? Storable(string code) => code.Length == 0 || code.Contains('\0', StringComparison.Ordinal) ? null : code;
}
