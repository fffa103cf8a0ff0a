using Crm.Core.Rules.Evaluation;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Segments;

/// <inheritdoc />
internal sealed class SegmentMembershipCondition<TSubject>(SegmentKind<TSubject> kind, IRepository<Segment, SegmentId> segments) : IMembershipCondition<TSubject>
{
    public SubjectSource<TSubject> Source { get; } = new StaysSource(kind);

    public RuleTest<RuleSubject<TSubject>> Holds(Guid segment) => kind.IsIn(new(segment));

    public async Task<(Func<string, Guid?> Find, IReadOnlyCollection<string> Names)> FindAsync(CancellationToken ct)
    {
        var all = await SegmentCatalogue.InUseAsync(segments, kind.Subject, ct);
        var named = all.ToDictionary(s => s.NameKey, s => s.Id.Value, StringComparer.Ordinal);
        return (name => named.TryGetValue(Fold.Key(name), out var id) ? id : all.Find(s => s.Id.ToString() == name)?.Id.Value, [.. all.Select(s => s.Name)]);
    }

    private sealed class StaysSource(SegmentKind<TSubject> kind) : SubjectSource<TSubject>(kind.Stays, [Segment.TypeName])
    {
        internal override async Task LoadAsync(IServiceProvider services, IReadOnlyList<RuleSubject<TSubject>> subjects, CancellationToken ct)
        {
            var ledger = services.GetRequiredService<SegmentFace<TSubject>>().Ledger;
            foreach (var subject in subjects) kind.Load(subject, await ledger.StaysAsync(((Domain.AggregateRoot)(object)subject.Record!).Key, current: true, ct));
        }
    }
}
