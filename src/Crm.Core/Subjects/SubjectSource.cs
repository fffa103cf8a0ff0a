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

    /// <summary>Loads the records of some subjects, at least one.</summary>
    internal abstract Task LoadAsync(IServiceProvider services, IReadOnlyList<RuleSubject<TSubject>> subjects, CancellationToken ct);
}

/// <inheritdoc />
/// <typeparam name="TSubject">The record of the subject.</typeparam>
/// <typeparam name="TFact">The record.</typeparam>
/// <typeparam name="TId">Its id.</typeparam>
/// <typeparam name="TOwner">What of a record says which subject it is about.</typeparam>
/// <param name="source">The records.</param>
/// <param name="kinds">The kinds of records, as events name them, whose changes change these: <c>purchase</c>.</param>
/// <param name="owner">Which subject a record is about.</param>
/// <param name="subject">The same of a subject.</param>
public sealed class SubjectSource<TSubject, TFact, TId, TOwner>(RuleSource<TSubject, TFact> source, IReadOnlyList<string> kinds, Expression<Func<TFact, TOwner>> owner, Func<TSubject, TOwner> subject)
    : SubjectSource<TSubject>(source, kinds)
    where TFact : AggregateRoot<TId>
    where TId : struct, ITypedId<TId>
{
    private readonly Lazy<Func<TFact, TOwner>> _ownerOf = new(owner.Compile);

    internal override async Task LoadAsync(IServiceProvider services, IReadOnlyList<RuleSubject<TSubject>> subjects, CancellationToken ct)
    {
        var wanted = subjects.Select(s => subject(s.Record)).ToArray();
        Expression<Func<TOwner, bool>> among = of => wanted.AsEnumerable().Contains(of);
        var about = Expression.Lambda<Func<TFact, bool>>(Template.Apply(among, owner.Body), owner.Parameters);
        var records = new List<TFact>();
        await foreach (var record in services.GetRequiredService<IRepository<TFact, TId>>().StreamAsync(Specification.For<TFact>().Where(about).Paged(new(PageRequest.MaxSize)).Select(f => f), ct)) records.Add(record);
        var byOwner = records.ToLookup(_ownerOf.Value);
        foreach (var one in subjects) source.Add(one, byOwner[subject(one.Record)]);
    }
}
