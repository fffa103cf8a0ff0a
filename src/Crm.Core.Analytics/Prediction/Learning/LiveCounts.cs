using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.Prediction.Scoring;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Prediction.Learning;

/// <summary>
/// Counts of decided leads by level, kept as leads are decided, from which naive Bayes is made at any moment (the method of Odoo's predictive lead scoring). A rebuild equals what was added and taken away one by one.
/// Not for several threads at once.
/// </summary>
public sealed class LiveCounts
{
    private readonly SortedDictionary<(string Field, string Level), (long Won, long Lost)> _levels = new(Comparer<(string Field, string Level)>.Create(Compare));
    private readonly string? _stageField;
    private readonly List<string> _stages;

    /// <summary>No counts.</summary>
    /// <param name="stageField">The field with the stage of the pipeline; null for none. A won lead counts in every stage, a lost one in those it reached.</param>
    /// <param name="stages">The stages, the first first.</param>
    /// <exception cref="CrmException"><c>crm.analytics.unknown-stage</c>: a stage stands twice, or there is none of the field.</exception>
    public LiveCounts(string? stageField = null, IReadOnlyList<string>? stages = null)
    {
        (_stageField, _stages) = (stageField, [.. stages ?? []]);
        if (_stages.Distinct(StringComparer.Ordinal).Count() != _stages.Count || stageField is null != (_stages.Count == 0)) throw new CrmException(AnalyticsErrors.UnknownStage, stageField ?? "stages");
    }

    /// <summary>How many leads were won.</summary>
    public long Won { get; private set; }

    /// <summary>How many were lost.</summary>
    public long Lost { get; private set; }

    /// <summary>The counts by field and level, in the order of their characters; to be stored beside the leads.</summary>
    public IEnumerable<LevelCount> Levels => _levels.Select(l => new LevelCount(l.Key.Field, l.Key.Level, l.Value.Won, l.Value.Lost));

    /// <summary>Counts that were stored.</summary>
    /// <param name="won">How many leads were won.</param>
    /// <param name="lost">How many were lost.</param>
    /// <param name="levels">The counts by field and level.</param>
    /// <param name="stageField">As they were made with.</param>
    /// <param name="stages">As they were made with.</param>
    /// <exception cref="CrmException"><c>crm.analytics.not-counted</c>: a count is negative, larger than all, or stands twice; <c>crm.analytics.unknown-stage</c>.</exception>
    public static LiveCounts Of(long won, long lost, IEnumerable<LevelCount> levels, string? stageField = null, IReadOnlyList<string>? stages = null)
    {
        var counts = new LiveCounts(stageField, stages) { Won = won, Lost = lost };
        if (won < 0 || lost < 0) throw new CrmException(AnalyticsErrors.NotCounted, "won");
        foreach (var level in levels)
        {
            if (level.Won < 0 || level.Won > won || level.Lost < 0 || level.Lost > lost || !counts._levels.TryAdd((level.Field, level.Level), (level.Won, level.Lost))) throw new CrmException(AnalyticsErrors.NotCounted, level.Field);
        }

        return counts;
    }

    /// <summary>Counts a decided lead.</summary>
    /// <param name="levels">Its fields that are set; blanks are passed over. The stage is the one it was in when it was decided.</param>
    /// <param name="won">Whether it was won.</param>
    /// <exception cref="CrmException"><c>crm.analytics.unknown-stage</c>.</exception>
    public void Add(IReadOnlyDictionary<string, string?> levels, bool won) => Change(levels, won, 1);

    /// <summary>Takes away a lead that was counted: it was reopened, changed or erased.</summary>
    /// <param name="levels">Its fields as they were counted.</param>
    /// <param name="won">Whether it was won.</param>
    /// <exception cref="CrmException"><c>crm.analytics.not-counted</c>: nothing was changed; <c>crm.analytics.unknown-stage</c>.</exception>
    public void Remove(IReadOnlyDictionary<string, string?> levels, bool won) => Change(levels, won, -1);

    /// <summary>The model of the counts.</summary>
    /// <param name="options">Offset and least support; as the design says unless said.</param>
    /// <param name="calibration">Makes probabilities of its scores; learnt from decided leads it had not counted.</param>
    /// <param name="trainedOn">The day.</param>
    /// <exception cref="CrmException"><c>crm.analytics.one-class</c>: none was won, or none lost.</exception>
    public ScoreModel Model(NaiveBayesOptions? options = null, Calibration? calibration = null, DateOnly? trainedOn = null)
    {
        var factors = new NaiveBayesFactors(options ?? new(), Won, Lost);
        var fields = _levels.GroupBy(l => l.Key.Field, StringComparer.Ordinal).Select(g => (Name: g.Key, Levels: g.ToList()))
            .Select(f =>
            {
                var (levels, wins, losses) = (f.Levels.ConvertAll(l => l.Key.Level), f.Levels.ConvertAll(l => l.Value.Won), f.Levels.ConvertAll(l => l.Value.Lost));
                // Every lead was in the first stage: stages are shares of all leads, and add up to more.
                var (effects, typical) = f.Name == _stageField ? factors.Of(wins, losses, Won, Lost) : factors.Of(wins, losses);
                var kept = Enumerable.Range(0, levels.Count).Where(i => effects[i] is not null).ToList();
                return new LevelEffects(f.Name, kept.ConvertAll(i => levels[i]), kept.ConvertAll(i => effects[i]!.Value), null, typical, [Won + Lost - (f.Name == _stageField ? Won + Lost : wins.Sum() + losses.Sum()), .. kept.Select(i => wins[i] + losses[i])]);
            });
        return new(NaiveBayes.ModelName, factors.Prior, fields, calibration, trainedOn);
    }

    private void Change(IReadOnlyDictionary<string, string?> levels, bool won, int by)
    {
        var changed = levels.Where(l => !string.IsNullOrEmpty(l.Value)).SelectMany(l => Counted(l.Key, l.Value!, won)).ToList();
        if (by < 0 && ((won ? Won : Lost) == 0 || changed.Exists(c => !_levels.TryGetValue(c, out var n) || (won ? n.Won : n.Lost) == 0))) throw new CrmException(AnalyticsErrors.NotCounted, "levels");
        foreach (var key in changed)
        {
            var n = _levels.GetValueOrDefault(key);
            n = won ? (n.Won + by, n.Lost) : (n.Won, n.Lost + by);
            // As a rebuild would not know it either.
            if (n == (0, 0)) _levels.Remove(key);
            else _levels[key] = n;
        }

        if (won) Won += by;
        else Lost += by;
    }

    private IEnumerable<(string Field, string Level)> Counted(string field, string level, bool won)
    {
        if (field != _stageField) return [(field, level)];
        var reached = _stages.IndexOf(level);
        if (reached < 0) throw new CrmException(AnalyticsErrors.UnknownStage, level);
        return _stages.Take(won ? _stages.Count : reached + 1).Select(s => (field, s));
    }

    private static int Compare((string Field, string Level) x, (string Field, string Level) y) => string.CompareOrdinal(x.Field, y.Field) is not 0 and var by ? by : string.CompareOrdinal(x.Level, y.Level);
}
