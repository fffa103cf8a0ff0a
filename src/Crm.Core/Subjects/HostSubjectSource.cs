using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema;

namespace Crm.Core.Subjects;

/// <summary>Records of a host's own that rules about a kind of subject may ask about, such as the visits in its own table.</summary>
/// <typeparam name="TSubject">The record of the subject.</typeparam>
/// <typeparam name="TFact">The host's record.</typeparam>
/// <typeparam name="TOwner">What of a record says which subject it is about: <c>CustomerId</c>.</typeparam>
/// <param name="source">The records, for queries by <see cref="Storage.Facts"/>; their kind, for what changes them, is the name of the source.</param>
/// <param name="owner">Which subject a record is about.</param>
/// <param name="subject">The same of a subject.</param>
/// <param name="load">Loads the records about some subjects, at most 200, in any order: for conditions asked of loaded subjects, and for explanations.</param>
public sealed class HostSubjectSource<TSubject, TFact, TOwner>(
    RuleSource<TSubject, TFact> source,
    Func<TFact, TOwner> owner,
    Func<TSubject, TOwner> subject,
    Func<IServiceProvider, IReadOnlyList<TOwner>, CancellationToken, Task<List<TFact>>> load) : SubjectSource<TSubject>(source, [source.Name])
{
    internal override async Task LoadAsync(IServiceProvider services, IReadOnlyList<RuleSubject<TSubject>> subjects, CancellationToken ct)
    {
        var byOwner = (await load(services, [.. subjects.Select(s => subject(s.Record))], ct)).ToLookup(owner);
        foreach (var one in subjects) source.Add(one, byOwner[subject(one.Record)]);
    }
}
