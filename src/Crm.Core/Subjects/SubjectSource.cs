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
    private protected SubjectSource(RuleSource<TSubject> source) => Source = source;

    /// <summary>The records.</summary>
    public RuleSource<TSubject> Source { get; }

    /// <summary>Loads the records of some subjects, at least one.</summary>
    internal abstract Task LoadAsync(IServiceProvider services, IReadOnlyList<RuleSubject<TSubject>> subjects, CancellationToken ct);
}

/// <inheritdoc />
/// <typeparam name="TSubject">The record of the subject.</typeparam>
/// <typeparam name="TFact">The record.</typeparam>
/// <typeparam name="TId">Its id.</typeparam>
/// <param name="source">The records.</param>
/// <param name="about">Which of them are about a subject.</param>
public sealed class SubjectSource<TSubject, TFact, TId>(RuleSource<TSubject, TFact> source, Func<TSubject, Expression<Func<TFact, bool>>> about) : SubjectSource<TSubject>(source)
    where TFact : AggregateRoot<TId>
    where TId : struct, ITypedId<TId>
{
    internal override async Task LoadAsync(IServiceProvider services, IReadOnlyList<RuleSubject<TSubject>> subjects, CancellationToken ct)
    {
        if (subjects.Count > 1 && !typeof(TFact).IsAssignableTo(typeof(IFact)))
        {
            // Nothing tells which of them a record is about but the condition, so each is asked alone.
            foreach (var subject in subjects) await LoadAsync(services, [subject], ct);
            return;
        }

        var records = new List<TFact>();
        var which = Specification.For<TFact>().Where(AboutAny(subjects)).Paged(new(PageRequest.MaxSize)).Select(f => f);
        await foreach (var record in services.GetRequiredService<IRepository<TFact, TId>>().StreamAsync(which, ct)) records.Add(record);
        foreach (var subject in subjects) source.Add(subject, subjects.Count == 1 ? records : records.Where(r => ((IFact)r).IsAbout(KeyOf(subject))));
    }

    private static Guid KeyOf(RuleSubject<TSubject> subject) => (subject.Record as AggregateRoot)!.Key;

    private Expression<Func<TFact, bool>> AboutAny(IReadOnlyList<RuleSubject<TSubject>> subjects)
    {
        var fact = Expression.Parameter(typeof(TFact), "fact");
        Expression[] each = [.. subjects.Select(s => Template.Apply(about(s.Record), fact))];
        return Expression.Lambda<Func<TFact, bool>>(Joined.Of(each, and: false), fact);
    }
}
