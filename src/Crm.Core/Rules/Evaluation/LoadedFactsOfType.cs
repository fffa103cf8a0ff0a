namespace Crm.Core.Rules.Evaluation;

/// <inheritdoc />
/// <typeparam name="TFact">The record.</typeparam>
/// <param name="source">The source.</param>
/// <param name="records">The records, earliest first.</param>
/// <param name="instants">When they happened.</param>
/// <param name="next">Those of another source.</param>
internal sealed class LoadedFacts<TFact>(object source, TFact[] records, long[] instants, LoadedFacts? next) : LoadedFacts(source, instants, next)
{
    public TFact[] Records { get; } = records;

    public override LoadedFacts? Without(object source)
    {
        var rest = Next?.Without(source);
        return ReferenceEquals(Source, source) ? rest : new LoadedFacts<TFact>(Source, Records, Instants, rest);
    }
}
