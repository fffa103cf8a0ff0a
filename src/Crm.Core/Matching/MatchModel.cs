using Crm.Core.Errors;
using Crm.Core.Matching.Comparing;
using Crm.Core.Values;

namespace Crm.Core.Matching;

/// <summary>
/// What makes two records one customer, by I. P. Fellegi and A. B. Sunter, A Theory for Record Linkage (1969): each field's level of agreement is evidence in bits, the bits add up, and with the prior they are
/// the logarithm of the odds.
/// </summary>
public sealed class MatchModel
{
    /// <summary>The greatest probability a threshold may have.</summary>
    public const double MostProbable = 1 - 1e-12;

    /// <summary>A model from its parts.</summary>
    /// <param name="fields">The fields, in the order of the records' values.</param>
    /// <param name="prior">How probable it is that two records taken at random are one customer.</param>
    /// <param name="household">How probable it is that they are two who share what can be shared; below 0.5.</param>
    /// <exception cref="CrmException"><c>crm.match.invalid-model</c>.</exception>
    public MatchModel(IReadOnlyList<FieldModel> fields, double prior, double household)
    {
        if (fields.Count is 0 or > RecordComparer.MostFields || !IsProbability(prior) || household is not (>= 0 and < 0.5)) throw new CrmException(MatchErrors.InvalidModel);
        foreach (var field in fields)
        {
            var levels = Comparisons.Of(field.Field.Kind, CountryCode.Vietnam).Levels;
            if (!levels.SequenceEqual(field.Levels.Select(l => l.Name), StringComparer.Ordinal) || field.Levels.Any(l => !IsProbability(l.M) || !IsProbability(l.U)))
                throw new CrmException(MatchErrors.InvalidModel, field.Field.Name);
        }

        Fields = [.. fields];
        Prior = prior;
        Household = household;
    }

    /// <summary>The fields, in the order of the records' values.</summary>
    public IReadOnlyList<FieldModel> Fields { get; }

    /// <summary>How probable it is that two records taken at random are one customer.</summary>
    public double Prior { get; }

    /// <summary>
    /// How probable it is that two records taken at random are of two who share what can be shared: a family its phone number and address, colleagues their company. With it, agreement in such fields alone
    /// makes nobody one customer. 0 when there is no other field.
    /// </summary>
    public double Household { get; }

    /// <summary>The prior in bits: below 0.</summary>
    public double PriorBits => Math.Log2(Prior / (1 - Prior));

    /// <summary>Reads a model that was written.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="CrmException"><c>crm.match.invalid-model</c>.</exception>
    public static MatchModel FromJson(string json) => MatchModelJson.Read(json);

    /// <summary>The model shipped with the library, for records too few to learn from: what each kind of field tells, learned from generated and public records (docs/matching.md names them).</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="records">How many records there are: the more, the rarer it is that two taken at random are one customer. One in five is taken to have been entered twice.</param>
    /// <exception cref="CrmException"><c>crm.match.invalid-model</c>.</exception>
    public static MatchModel Default(IReadOnlyList<MatchField> fields, int records) => DefaultModel.For(fields, records);

    /// <summary>The probability bits of evidence stand for, the prior among them.</summary>
    /// <param name="bits">The sum.</param>
    public static double Probability(double bits) => 1 / (1 + Math.Pow(2, -bits));

    /// <summary>The bits a probability stands for.</summary>
    /// <param name="probability">Above 0 and below 1.</param>
    public static double BitsOf(double probability) => Math.Log2(probability / (1 - probability));

    /// <summary>The model as text; <see cref="FromJson"/> reads it back to the last digit.</summary>
    public string ToJson() => MatchModelJson.Write(this);

    private static bool IsProbability(double value) => value is > 0 and < 1;
}
