using System.Linq.Expressions;
using Crm.Core.Customers;
using Crm.Core.Interactions;
using Crm.Core.Rules;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;
using Crm.Core.Storage;

namespace Crm.Core.Consents;

/// <summary>
/// What rules may ask of consents. Granted means that there is a yes, for the whole channel or for one point, which no open no stands against; otherwise an open
/// no decides, and without one what was asked last.
/// </summary>
internal static class ConsentRules
{
    /// <summary>What was agreed.</summary>
    public static RuleSource<Customer, ConsentState> States { get; } = RuleSource<Customer, ConsentState>.Of(
        "consent-state", "what was agreed", c => Facts.Of<ConsentState>(c), s => DateTimeOffset.UnixEpoch, s => s.Id, s => s.Id.Value, new());

    /// <summary>Every no that no yes has answered.</summary>
    public static RuleSource<Customer, ConsentEvent> Refusals { get; } = RuleSource<Customer, ConsentEvent>.Of(
        "refusal",
        "every no that no yes has answered",
        c => Facts.Of<ConsentEvent>(c),
        e => e.EffectiveAt,
        e => e.Id,
        e => e.Id.Value,
        new(),
        e => e.AnsweredById == null && (e.Says == ConsentStatus.Denied || e.Says == ConsentStatus.Withdrawn));

    /// <summary>The records both conditions read.</summary>
    public static IReadOnlyList<RuleSource<Customer>> Sources { get; } = [States, Refusals];

    /// <summary>The condition of a rule.</summary>
    /// <exception cref="RuleException"><c>crm.rule.unknown-value</c>: no such channel or state.</exception>
    public static RuleTest<RuleSubject<Customer>> IsGiven(ConsentNode node, RuleContext context)
    {
        var channel = EnumCodes<Channel>.Find(node.Channel) ?? throw Unknown(node, node.Channel, EnumCodes<Channel>.All);
        var state = EnumCodes<ConsentStatus>.Find(node.State) ?? throw Unknown(node, node.State, EnumCodes<ConsentStatus>.All);
        var asked = new Asked(channel, node.Purpose, context.Clock.AsOf);
        var withdrawn = asked.Refused(ConsentStatus.Withdrawn);
        var denied = asked.Refused(ConsentStatus.Denied);
        var granted = asked.Granted();
        // From what decides first to what decides last.
        (ConsentStatus Status, RuleTest<RuleSubject<Customer>> Test)[] order =
        [
            (ConsentStatus.Granted, granted),
            (ConsentStatus.Withdrawn, withdrawn),
            (ConsentStatus.Denied, denied),
            (ConsentStatus.Pending, asked.Stands(ConsentStatus.Pending)),
            (ConsentStatus.Expired, asked.Expired()),
            (ConsentStatus.Superseded, asked.Stands(ConsentStatus.Superseded)),
        ];
        var before = order.TakeWhile(o => o.Status != state).Select(o => NotTest<RuleSubject<Customer>>.Of(o.Test)).ToList();
        return state is ConsentStatus.Unknown
            ? AllTest<RuleSubject<Customer>>.Of([.. before])
            : AllTest<RuleSubject<Customer>>.Of([.. before, order.First(o => o.Status == state).Test]);
    }

    /// <summary>When what was granted ends by itself.</summary>
    public static IEnumerable<DateTimeOffset> Ends(RuleSubject<Customer> subject) => subject.Of<ConsentState>(States).Select(s => s.ExpiresAt).OfType<DateTimeOffset>();

    /// <summary>Whether what was granted ended by itself between two instants.</summary>
    public static RuleTest<RuleSubject<Customer>> Ended(DateTimeOffset after, DateTimeOffset upTo) =>
        CountTest<Customer, ConsentState>.Any(new(States, new LambdaTest<ConsentState>(s => s.ExpiresAt != null && s.ExpiresAt > after && s.ExpiresAt <= upTo)));

    private static RuleException Unknown(ConsentNode node, string value, IReadOnlyList<string> known) =>
        new(RuleErrors.UnknownValue, node.Place, string.Join(", ", known), NearestName.To(value, known));

    private sealed class Asked(Channel channel, string purpose, DateTimeOffset asOf)
    {
        public RuleTest<RuleSubject<Customer>> Refused(ConsentStatus says) => AnyOf(
            Refusals, () => e => e.Purpose == purpose && e.Channel == channel && e.Says == says, e => e.Purpose == purpose && e.Channel == channel && e.Says == says);

        public RuleTest<RuleSubject<Customer>> Stands(ConsentStatus status) => AnyOf(
            States, () => s => s.Purpose == purpose && s.Channel == channel && s.Status == status, s => s.Purpose == purpose && s.Channel == channel && s.Status == status);

        public RuleTest<RuleSubject<Customer>> Expired() => AnyOf(
            States,
            () => s => s.Purpose == purpose && s.Channel == channel && (s.Status == ConsentStatus.Expired || (s.Status == ConsentStatus.Granted && s.ExpiresAt != null && s.ExpiresAt <= asOf)),
            s => s.Purpose == purpose && s.Channel == channel && (s.Status == ConsentStatus.Expired || (s.Status == ConsentStatus.Granted && s.ExpiresAt <= asOf)));

        public RuleTest<RuleSubject<Customer>> Granted() => new GrantedTest(channel, purpose, asOf);

        private static RuleTest<RuleSubject<Customer>> AnyOf<TFact>(RuleSource<Customer, TFact> source, Func<Expression<Func<TFact, bool>>> which, Func<TFact, bool> function) =>
            CountTest<Customer, TFact>.Any(source.Counted(new LambdaTest<TFact>(which, function)));
    }

    // A yes for a point is undone by a no for that point or for the whole channel; a yes for the whole channel by a no for the whole channel.
    private sealed class GrantedTest(Channel channel, string purpose, DateTimeOffset asOf) : RuleTest<RuleSubject<Customer>>
    {
        public override bool Holds(RuleSubject<Customer> item)
        {
            var refusals = item.Of<ConsentEvent>(Refusals);
            return Array.Exists(item.Of<ConsentState>(States), s =>
                s.Purpose == purpose && s.Channel == channel && s.Status == ConsentStatus.Granted && !(s.ExpiresAt <= asOf)
                && !Array.Exists(refusals, e => IsOpen(e) && e.Purpose == purpose && e.Channel == channel && (e.PointKey.Length == 0 || e.PointKey == s.PointKey)));
        }

        public override Expression Express(Expression item, bool holds)
        {
            var (asked, whole) = (purpose, string.Empty);
            Expression<Func<Customer, bool>> granted = c => Facts.Of<ConsentState>(c).Any(s =>
                s.Purpose == asked && s.Channel == channel && s.Status == ConsentStatus.Granted && (s.ExpiresAt == null || s.ExpiresAt > asOf)
                && !Facts.Of<ConsentEvent>(c).Any(e =>
                    e.AnsweredById == null && (e.Says == ConsentStatus.Denied || e.Says == ConsentStatus.Withdrawn)
                    && e.Purpose == asked && e.Channel == channel && (e.PointKey == whole || e.PointKey == s.PointKey)));
            var body = Template.Apply(granted, item);
            return holds ? body : Expression.Not(body);
        }

        private static bool IsOpen(ConsentEvent entry) => entry.AnsweredById is null && entry.Says is ConsentStatus.Denied or ConsentStatus.Withdrawn;
    }
}
