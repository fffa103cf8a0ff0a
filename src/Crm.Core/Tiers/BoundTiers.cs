using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Json;
using Crm.Core.Rules.Schema;
using Crm.Core.Scoring;
using Crm.Core.Subjects;

namespace Crm.Core.Tiers;

/// <summary>A definition made ready for one question. Safe to use from many threads.</summary>
internal sealed class BoundTiers
{
    private readonly TierDefinition _definition;
    private readonly BoundPlan<Customer>? _criteria;
    private readonly BoundRule<Customer>?[] _rules;

    private BoundTiers(TierDefinition definition, BoundPlan<Customer>? criteria, BoundRule<Customer>?[] rules)
    {
        (_definition, _criteria, _rules) = (definition, criteria, rules);
        Sources = criteria?.Sources ?? [.. rules.OfType<BoundRule<Customer>>().SelectMany(r => r.Sources).Distinct()];
    }

    /// <summary>The records that must be loaded with a customer.</summary>
    public IReadOnlyList<RuleSource<Customer>> Sources { get; }

    /// <summary>Makes it ready.</summary>
    /// <exception cref="CrmException"><c>crm.rule.…</c>, <c>crm.score.not-mappable</c>, <c>crm.tier.unknown-rising</c> with a pointer into the JSON form.</exception>
    public static async Task<BoundTiers> OfAsync(TierDefinition definition, ISubjectBinding<Customer> binding, DateTimeOffset asOf, CancellationToken ct)
    {
        var schema = await binding.SchemaAsync(ct);
        for (var i = 0; i < definition.Rising.Count; i++)
        {
            if (!IsOrdered(definition.Rising[i], schema)) throw new CrmException(TierErrors.UnknownRising, $"/rising/{i}");
        }

        var criteria = definition.Criteria is { } points
            ? FormPlace.Below("/criteria", () => new BoundPlan<Customer>(points, schema, binding.FactsContext(asOf)))
            : null;
        var bound = new BoundRule<Customer>?[definition.Tiers.Count];
        for (var i = 0; i < bound.Length; i++)
        {
            if (definition.Tiers[i].When is { } when) bound[i] = await FormPlace.AtAsync($"/tiers/{i}/when", () => binding.BindAsync(when, schema, asOf, ct));
        }

        return new(definition, criteria, bound);
    }

    /// <summary>The place of the tier a customer has earned; 0 for none.</summary>
    public int Place(RuleSubject<Customer> customer)
    {
        var points = _criteria?.Score(customer).Millionths;
        for (var i = _rules.Length; i > 0; i--)
        {
            if (IsReached(i - 1, customer, points)) return i;
        }

        return 0;
    }

    /// <summary>Every tier as a customer meets it or misses it, and the points.</summary>
    public (int Level, IReadOnlyList<TierStep> Steps, (decimal Points, IReadOnlyList<ScoreContribution> Of)? Points) Explain(RuleSubject<Customer> customer)
    {
        var told = _criteria?.Explain(customer);
        var level = Place(customer);
        var points = told is { } of ? ScoreMath.Points(of.Millionths) : (decimal?)null;
        return (
            level,
            [.. _definition.Tiers.Select((t, i) => new TierStep(t.Name, i < level, _rules[i]?.Explain(customer), t.From > points ? t.From - points : null))],
            points is { } sum ? (sum, told!.Value.Contributions) : null);
    }

    private bool IsReached(int tier, RuleSubject<Customer> customer, long? points) => _definition.Tiers[tier].From is { } from
        ? points >= from * ScoreMath.Point
        : _rules[tier]?.Holds(customer) ?? true;

    // Numbers, amounts, and texts in the order in which a map lists them; of records how many there are.
    private static bool IsOrdered(string name, RuleSchema schema)
    {
        if (schema.Find(name) is { } own) return own is { IsCollection: false, Type: RuleFieldType.Number or RuleFieldType.Money or RuleFieldType.Text or RuleFieldType.Code };
        if (schema.FindSource(name) is not null) return true;
        return name.Split('.', 2) is [var source, var field] && schema.FindSource(source)?.Find(field) is { IsCollection: false, Type: RuleFieldType.Number or RuleFieldType.Money };
    }
}
