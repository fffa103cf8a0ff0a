namespace Crm.Core.Rules.Evaluation;

/// <summary>One subject with those of its records that a rule asks about, loaded.</summary>
/// <typeparam name="TSubject">The record of the subject.</typeparam>
/// <param name="record">The record of the subject.</param>
public sealed class RuleSubject<TSubject>(TSubject record)
{
    private readonly List<(object Source, object Records)> _loaded = [];

    /// <summary>The record of the subject.</summary>
    public TSubject Record { get; } = record;

    /// <summary>Adds the records of a source, earliest first. What was added before for the source is replaced.</summary>
    internal void Add(object source, object records)
    {
        _loaded.RemoveAll(l => ReferenceEquals(l.Source, source));
        _loaded.Add((source, records));
    }

    /// <summary>The records of a source, earliest first.</summary>
    /// <exception cref="InvalidOperationException">They were not loaded.</exception>
    internal TFact[] Of<TFact>(object source)
    {
        for (var i = 0; i < _loaded.Count; i++)
        {
            if (ReferenceEquals(_loaded[i].Source, source)) return (TFact[])_loaded[i].Records;
        }

        throw new InvalidOperationException($"The records of the source {source} are not loaded. Load what the rule names in RuleSources first.");
    }
}
