using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.Prediction.Fields;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Prediction.Scoring;

/// <summary>What a model holds of one field.</summary>
/// <param name="Name">The field.</param>
/// <param name="BlankEffect">What a blank adds to the log-odds; null where the model passes blanks over.</param>
/// <param name="Typical">What the field added on average over the rows learnt from; effects are told against it.</param>
/// <param name="Rows">How many rows it was learnt from: the blank ones first, then those of each level.</param>
public abstract record ModelField(string Name, double? BlankEffect, double Typical, IReadOnlyList<long> Rows)
{
    /// <summary>The effect of every level the model knows, against the average, with the rows it was learnt from.</summary>
    public abstract IEnumerable<(Reason Reason, long Rows)> Reasons { get; }

    // Adds the effect of every row.
    internal abstract void AddTo(Field field, Span<double> logOdds);

    // The level of a row with what it adds; null where the model does not know it.
    internal abstract (string Level, double Effect)? Of(Field field, int row);

    private protected (Reason Reason, long Rows) Told(string level, double effect, int place) => (new(Name, level, effect - Typical), Rows[place + 1]);

    private protected IEnumerable<(Reason Reason, long Rows)> BlankReason => BlankEffect is { } blank ? [Told(Reason.Blank, blank, -1)] : [];

    private protected T Kind<T>(Field field)
        where T : Field => field as T ?? throw new CrmException(AnalyticsErrors.MissingField, Name);
}
