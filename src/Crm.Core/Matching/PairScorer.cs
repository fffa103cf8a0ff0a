using Crm.Core.Errors;

namespace Crm.Core.Matching;

/// <summary>Adds up the evidence of a pair.</summary>
internal sealed class PairScorer
{
    private readonly MatchPopulation _population;
    private readonly double[][] _bits;
    private readonly bool _countsRarity;
    private readonly bool[] _shared;
    private readonly double _prior;
    private readonly double _household;

    /// <summary>A scorer.</summary>
    /// <param name="population">The records.</param>
    /// <param name="model">The model.</param>
    /// <param name="countsRarity">Whether how rare a value is counts; not where the records were chosen because they are alike.</param>
    public PairScorer(MatchPopulation population, MatchModel model, bool countsRarity = true)
    {
        if (!model.Fields.Select(f => f.Field).SequenceEqual(population.Fields)) throw new CrmException(MatchErrors.InvalidModel);
        _population = population;
        _countsRarity = countsRarity;
        _prior = model.PriorBits;
        _household = Math.Log2(model.Household / (1 - model.Prior));
        _shared = SharedFields.Of(population.Fields);
        _bits = [.. model.Fields.Select(f => f.Levels.Select(l => l.Bits).ToArray())];
    }

    /// <summary>The bits of a pair, the prior among them.</summary>
    public double Bits(int a, int b, ulong pattern)
    {
        var (bits, household) = (_prior, _household);
        for (var field = 0; pattern != 0; field++, pattern >>= RecordComparer.BitsOfField)
        {
            if (RecordComparer.LevelOf(pattern, 0) is not (>= 0 and var level)) continue;
            var evidence = _bits[field][level] + Rarity(field, level, a, b);
            bits += evidence;
            if (_shared[field]) household += evidence;
        }

        return bits + OfHousehold(household);
    }

    /// <summary>The bits of a pair, one by one.</summary>
    public PairExplanation Explain(int a, int b)
    {
        var pattern = _population.Comparer.Compare(a, b);
        var evidence = new List<FieldEvidence>();
        var household = _household;
        for (var field = 0; field < _bits.Length; field++)
        {
            var (name, level) = (_population.Fields[field].Name, RecordComparer.LevelOf(pattern, field));
            var found = level < 0 ? new FieldEvidence(name, null, 0, 0) : new(name, _population.Columns[field].Comparison.Levels[level], _bits[field][level], Rarity(field, level, a, b));
            evidence.Add(found);
            if (_shared[field]) household += found.Bits + found.RarityBits;
        }

        return new(_population.Ids[a], _population.Ids[b], _prior, evidence, OfHousehold(household));
    }

    private double Rarity(int field, int level, int a, int b) => _countsRarity ? _population.Columns[field].Rarity(level, a, b) : 0;

    // What it takes away that two different people would agree as well in what they share: the bits of the shared fields, and how frequent such people are.
    private static double OfHousehold(double shared) => -Math.Log2(1 + Math.Pow(2, shared));

}
