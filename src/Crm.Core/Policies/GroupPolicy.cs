using System.Globalization;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Privacy;
using Crm.Core.Rules;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Policies;

/// <summary>How a group of customers is treated: whom a rule holds for (a segment, a tier, anything), what applies to them, and which policy goes before which.</summary>
public sealed class GroupPolicy : AggregateRoot<GroupPolicyId>
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "policy";

    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = 100;

    /// <summary>The highest precedence.</summary>
    public const int MaxPrecedence = 1_000_000;

    // For storage adapters.
    private GroupPolicy()
    {
    }

    private GroupPolicy(TenantId tenant, GroupPolicyId id, DateTimeOffset at)
        : base(tenant, id) => CreatedAt = at;

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <summary>What people call it; unique among those in use.</summary>
    [NotPersonal("name of a policy")]
    public string Name { get; private set => field = Track(field, value); } = string.Empty;

    /// <summary>The name folded, for order.</summary>
    [NotPersonal("name of a policy")]
    public string NameKey { get; private set; } = string.Empty;

    /// <summary>The name folded while it is in use, else null.</summary>
    [NotPersonal("name of a policy")]
    public string? ActiveKey { get; private set; }

    /// <summary>The canonical text of the rule of whom it is for.</summary>
    [NotPersonal("a rule; it names no one")]
    public string RuleText { get; private set => field = Track(field, value); } = string.Empty;

    /// <summary>Of several that say something about a topic the one with the highest precedence applies.</summary>
    public int Precedence { get; private set => field = Track(field, value); }

    /// <summary>The precedence while it is in use, else null: unique.</summary>
    public int? ActivePrecedence { get; private set; }

    /// <summary>Whether it is in use.</summary>
    public PolicyState State { get; private set => field = Track(field, value); }

    /// <summary>They are contacted at least every so many days; null for nothing said.</summary>
    public int? ContactEveryDays { get; private set => field = Track(field, value); }

    /// <summary>They are left in peace so many days after each contact of ours; null for nothing said.</summary>
    public int? ContactPauseDays { get; private set => field = Track(field, value); }

    /// <summary>Through what they are contacted first; null for nothing said.</summary>
    public Channel? PreferredChannel { get; private set => field = Track(field, value); }

    /// <summary>The highest discount in hundredths of a percent; null for nothing said.</summary>
    public int? DiscountBasisPoints { get; private set => field = Track(field, value); }

    /// <summary>They are first answered within so many minutes of working time; null for nothing said.</summary>
    public int? FirstResponseMinutes { get; private set => field = Track(field, value); }

    /// <summary>Their cases are resolved within so many minutes of working time; null for nothing said.</summary>
    public int? ResolutionMinutes { get; private set => field = Track(field, value); }

    /// <summary>How they are looked after, in words; null for nothing said.</summary>
    [NotPersonal("how a group is treated")]
    public string? CarePlan { get; private set => field = Track(field, value); }

    /// <summary>When it was defined, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Whom it is for.</summary>
    public Rule Rule => Rule.Parse(RuleText);

    /// <summary>What it says.</summary>
    public PolicyTerms Terms => new()
    {
        ContactEveryDays = ContactEveryDays,
        ContactPauseDays = ContactPauseDays,
        PreferredChannel = PreferredChannel,
        DiscountCeiling = DiscountBasisPoints / 100m,
        FirstResponseMinutes = FirstResponseMinutes,
        ResolutionMinutes = ResolutionMinutes,
        CarePlan = CarePlan,
    };

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys
    {
        get
        {
            if (ActiveKey is { } key) yield return new(PolicyErrors.DuplicateName, TypeName, "name", key);
            if (ActivePrecedence is { } precedence) yield return new(PolicyErrors.DuplicatePrecedence, TypeName, "precedence", precedence.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Defines a policy; the service has held its rule against the schema.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="id">A new id.</param>
    /// <param name="name">1 to 100 characters.</param>
    /// <param name="rule">Whom it is for.</param>
    /// <param name="precedence">1 to 1 000 000; the highest applies.</param>
    /// <param name="terms">What it says.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.policy.invalid-precedence</c>, <c>crm.policy.empty</c>, <c>crm.policy.invalid-terms</c>, <c>crm.text.…</c>.</exception>
    public static GroupPolicy Define(TenantId tenant, GroupPolicyId id, string name, Rule rule, int precedence, PolicyTerms terms, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(terms);
        var policy = new GroupPolicy(tenant, id, Instant.Utc(at)) { State = PolicyState.Active };
        policy.TakeName(name);
        policy.Take(rule, precedence, terms.Checked());
        policy.Raise(new PolicyDefined(tenant, id, precedence, policy.CreatedAt));
        return policy;
    }

    /// <summary>Changes whom it is for, its precedence and what it says.</summary>
    /// <param name="rule">Whom it is for.</param>
    /// <param name="precedence">1 to 1 000 000; the highest applies.</param>
    /// <param name="terms">What it says from now on.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.policy.archived</c>, <c>crm.policy.nothing-changed</c>, or what <see cref="Define"/> refuses.</exception>
    public void Change(Rule rule, int precedence, PolicyTerms terms, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(terms);
        MustBeActive();
        var clean = terms.Checked();
        Require((rule.Text, precedence, clean) != (RuleText, Precedence, Terms), PolicyErrors.NothingChanged);
        Take(rule, precedence, clean);
        Raise(new PolicyChanged(TenantId, Id, precedence, Instant.Utc(at)));
    }

    /// <summary>Gives it another name.</summary>
    /// <param name="name">1 to 100 characters.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.policy.archived</c>, <c>crm.text.…</c>.</exception>
    public void Rename(string name, DateTimeOffset at)
    {
        MustBeActive();
        TakeName(name);
        Raise(new PolicyRenamed(TenantId, Id, Instant.Utc(at)));
    }

    /// <summary>Takes it out of use for good.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.policy.archived</c>.</exception>
    public void Archive(DateTimeOffset at)
    {
        MustBeActive();
        (State, ActiveKey, ActivePrecedence) = (PolicyState.Archived, null, null);
        Raise(new PolicyArchived(TenantId, Id, Instant.Utc(at)));
    }

    private void MustBeActive() => Require(State is PolicyState.Active, PolicyErrors.Archived);

    private void TakeName(string name)
    {
        (Name, NameKey) = CleanText.NameWithKey(name, MaxNameLength);
        ActiveKey = NameKey;
    }

    private void Take(Rule rule, int precedence, PolicyTerms terms)
    {
        Require(precedence is >= 1 and <= MaxPrecedence, PolicyErrors.InvalidPrecedence, "precedence");
        (RuleText, Precedence, ActivePrecedence) = (rule.Text, precedence, precedence);
        (ContactEveryDays, ContactPauseDays, PreferredChannel) = (terms.ContactEveryDays, terms.ContactPauseDays, terms.PreferredChannel);
        DiscountBasisPoints = (int?)(terms.DiscountCeiling * 100);
        (FirstResponseMinutes, ResolutionMinutes, CarePlan) = (terms.FirstResponseMinutes, terms.ResolutionMinutes, terms.CarePlan);
    }
}
