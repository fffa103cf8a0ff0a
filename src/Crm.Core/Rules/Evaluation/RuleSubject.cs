namespace Crm.Core.Rules.Evaluation;

/// <summary>One subject with those of its records that a rule asks about, loaded.</summary>
/// <typeparam name="TSubject">The record of the subject.</typeparam>
/// <param name="record">The record of the subject.</param>
public sealed class RuleSubject<TSubject>(TSubject record)
{
    // A rule asks about a few sources: a chain is walked sooner than a hash is made.
    private LoadedFacts? _loaded;

    /// <summary>The record of the subject.</summary>
    public TSubject Record { get; } = record;

    /// <summary>Adds the records of a source, earliest first. What was added before for the source is replaced.</summary>
    internal void Add<TFact>(object source, TFact[] records, long[] instants) => _loaded = new LoadedFacts<TFact>(source, records, instants, _loaded?.Without(source));

    /// <summary>The records of a source, earliest first.</summary>
    /// <exception cref="InvalidOperationException">They were not loaded.</exception>
    internal LoadedFacts Loaded(object source)
    {
        for (var facts = _loaded; facts is not null; facts = facts.Next)
        {
            if (ReferenceEquals(facts.Source, source)) return facts;
        }

        throw NotLoaded(source);
    }

    /// <inheritdoc cref="Loaded" />
    internal TFact[] Of<TFact>(object source) => ((LoadedFacts<TFact>)Loaded(source)).Records;

    // Apart, because its text would be put together on the stack of every question.
    private static InvalidOperationException NotLoaded(object source) =>
        new($"The records of the source {source} are not loaded. Load what the rule names in RuleSources first.");
}
