using System.Linq.Expressions;
using Crm.Core.Domain;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema;
using Crm.Core.Storage;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Subjects;

/// <summary>Records that rules about a kind of subject may ask about, and how those of one subject are loaded. Registered by <c>AddCrm().AddRuleSource(…)</c>.</summary>
/// <typeparam name="TSubject">The record of the subject.</typeparam>
public abstract class SubjectSource<TSubject>
{
    private protected SubjectSource(RuleSource<TSubject> source, IReadOnlyList<string> kinds) => (Source, Kinds) = (source, kinds);

    /// <summary>The records.</summary>
    public RuleSource<TSubject> Source { get; }

    /// <summary>The kinds of records, as events name them, whose changes change these: <c>purchase</c>.</summary>
    public IReadOnlyList<string> Kinds { get; }

    /// <summary>Loads the records of a subject.</summary>
    internal abstract Task LoadAsync(IServiceProvider services, RuleSubject<TSubject> subject, CancellationToken ct);
}

/// <inheritdoc />
/// <typeparam name="TSubject">The record of the subject.</typeparam>
/// <typeparam name="TFact">The record.</typeparam>
/// <typeparam name="TId">Its id.</typeparam>
/// <param name="source">The records.</param>
/// <param name="kinds">The kinds of records, as events name them, whose changes change these: <c>purchase</c>.</param>
/// <param name="about">Which of them are about a subject.</param>
public sealed class SubjectSource<TSubject, TFact, TId>(RuleSource<TSubject, TFact> source, IReadOnlyList<string> kinds, Func<TSubject, Expression<Func<TFact, bool>>> about) : SubjectSource<TSubject>(source, kinds)
    where TFact : AggregateRoot<TId>
    where TId : struct, ITypedId<TId>
{
    internal override async Task LoadAsync(IServiceProvider services, RuleSubject<TSubject> subject, CancellationToken ct)
    {
        var records = new List<TFact>();
        var which = Specification.For<TFact>().Where(about(subject.Record)).Paged(new(PageRequest.MaxSize)).Select(f => f);
        await foreach (var record in services.GetRequiredService<IRepository<TFact, TId>>().StreamAsync(which, ct)) records.Add(record);
        source.Add(subject, records);
    }
}
