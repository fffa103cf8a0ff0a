using Crm.Core.Privacy;
using Crm.Core.Values;

namespace Crm.Core.Customers;

/// <summary>What is known of a person. Immutable: change it with <c>with</c> and hand it to <see cref="Customer.ChangePerson"/>.</summary>
public sealed record PersonProfile
{
    /// <summary>The longest family, middle and given name, in characters; together with the honorific they fill at most <see cref="PersonName.MaxLength"/>.</summary>
    public const int MaxNamePartLength = 100;

    /// <summary>The longest honorific, in characters.</summary>
    public const int MaxHonorificLength = 50;

    /// <summary>A profile in which nothing but the order of names is known.</summary>
    public static readonly PersonProfile Unknown = new();

    /// <summary>Mr, Bà, Dr; null when unknown. At most 50 characters.</summary>
    [PersonalData(DataClass.Identity, OnErasure.DeleteRow)]
    public string? Honorific { get; init; }

    /// <summary>Family name; null when unknown. At most 100 characters.</summary>
    [PersonalData(DataClass.Identity, OnErasure.DeleteRow)]
    public string? Family { get; init; }

    /// <summary>Middle names; null when unknown or none. At most 100 characters.</summary>
    [PersonalData(DataClass.Identity, OnErasure.DeleteRow)]
    public string? Middle { get; init; }

    /// <summary>Given name, by which a Vietnamese person is addressed; null when unknown. At most 100 characters.</summary>
    [PersonalData(DataClass.Identity, OnErasure.DeleteRow)]
    public string? Given { get; init; }

    /// <summary>Which name comes first.</summary>
    public NameOrder NameOrder { get; init; } = NameOrder.FamilyFirst;

    /// <summary>Birth date, may be the year only; null when unknown.</summary>
    [PersonalData(DataClass.Identity, OnErasure.DeleteRow)]
    public PartialDate? BirthDate
    {
        get;
        init
        {
            field = value;
            BornBy = value?.Latest;
            Birthday = value is { Month: { } month, Day: { } day } ? (month * 100) + day : null;
        }
    }

    /// <summary>The last day the birth date can mean, from which years are counted; null when it is unknown.</summary>
    [PersonalData(DataClass.Identity, OnErasure.DeleteRow)]
    public DateOnly? BornBy { get; private init; }

    /// <summary>The day of the year of the birth, as month × 100 + day: 1231 for 31 December; null when the day or the month is unknown.</summary>
    [PersonalData(DataClass.Identity, OnErasure.DeleteRow)]
    public int? Birthday { get; private init; }

    /// <summary>Null when unknown.</summary>
    public Gender? Gender { get; init; }

    /// <summary>Null when unknown.</summary>
    public MaritalStatus? MaritalStatus { get; init; }

    /// <summary>Title at work; null when unknown. At most 200 characters.</summary>
    [PersonalData(DataClass.Identity, OnErasure.DeleteRow)]
    public string? JobTitle
    {
        get;
        init
        {
            field = value;
            JobTitleKey = value is null ? null : Fold.Key(value);
        }
    }

    /// <summary>The title folded, for comparison without case and accents; null when unknown.</summary>
    [PersonalData(DataClass.Identity, OnErasure.DeleteRow)]
    public string? JobTitleKey { get; private init; }

    /// <summary>Occupation, dated; null when unknown.</summary>
    public DatedText? Occupation { get; init; }

    /// <summary>Income band, dated; null when unknown.</summary>
    public DatedText? IncomeBand { get; init; }

    /// <summary>Financial standing, dated; <em>sensitive</em>; null when unknown.</summary>
    public DatedText? FinancialStanding { get; init; }

    /// <summary>Languages spoken, best first, BCP 47, at most 10.</summary>
    [PersonalData(DataClass.Identity, OnErasure.DeleteRow)]
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>IANA time zone; null when unknown.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public string? TimeZone { get; init; }

    /// <summary>A profile with the parts of a name.</summary>
    /// <param name="name">The name.</param>
    public static PersonProfile Named(PersonName name) => Unknown.WithName(name);

    /// <summary>The same profile under another name.</summary>
    /// <param name="name">The name.</param>
    public PersonProfile WithName(PersonName name) => this with
    {
        Honorific = name.Honorific,
        Family = name.Family,
        Middle = name.Middle,
        Given = name.Given,
        NameOrder = name.Order,
    };

    /// <summary>The parts of the name in their order, without the honorific.</summary>
    internal string NameWithoutHonorific => NameOrder is NameOrder.GivenFirst ? Joined(Given, Middle, Family) : Joined(Family, Middle, Given);

    /// <summary>The whole name as it is written.</summary>
    internal string WholeName => NameWithoutHonorific is { Length: > 0 } name ? Joined(Honorific, name) : string.Empty;

    /// <summary>Whether another profile names the person alike.</summary>
    internal bool HasNameOf(PersonProfile other) => WholeName == other.WholeName;

    private static string Joined(params string?[] parts) => string.Join(' ', parts.Where(p => p is not null));

    /// <summary>Nothing personal.</summary>
    public override string ToString() => nameof(PersonProfile);
}
