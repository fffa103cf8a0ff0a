using System.Linq.Expressions;
using Crm.Core.Domain;
using Crm.Core.Storage;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tool.Reading;

/// <inheritdoc />
/// <typeparam name="TSubject">The record.</typeparam>
/// <typeparam name="TId">The type of its id.</typeparam>
/// <param name="one">What one of them is called.</param>
/// <param name="listed">What is read of each for a list.</param>
internal sealed class SubjectFaceOf<TSubject, TId>(string one, Expression<Func<TSubject, Listed<TId>>> listed) : SubjectFace<TSubject>(one)
    where TSubject : AggregateRoot<TId>
    where TId : struct, ITypedId<TId>
{
    public override IAsyncEnumerable<string> NamesAsync(IServiceProvider services, Specification<TSubject> which, CancellationToken ct) =>
        ListAsync(services, which, ct).Select(l => l.Name);

    public override async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IServiceProvider services, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var names = ids.ToDictionary(id => id, id => id.ToString());
        foreach (var some in ids.Chunk(PageRequest.MaxSize))
        {
            TId[] wanted = [.. some.Select(TId.From)];
            await foreach (var found in ListAsync(services, Specification.For<TSubject>().Where(s => wanted.AsEnumerable().Contains(s.Id)), ct)) names[found.Id.Value] = found.Name;
        }

        return names;
    }

    private IAsyncEnumerable<Listed<TId>> ListAsync(IServiceProvider services, Specification<TSubject> which, CancellationToken ct) =>
        services.GetRequiredService<IRepository<TSubject, TId>>().StreamAsync(which.Paged(new(PageRequest.MaxSize)).Select(listed), ct);
}
