using Crm.Core.Storage;

namespace Crm.Core.Tool.Reading;

/// <summary>How the command speaks of one kind of record.</summary>
/// <typeparam name="TSubject">The record.</typeparam>
/// <param name="one">What one of them is called.</param>
internal abstract class SubjectFace<TSubject>(string one) : SubjectFace(one)
{
    /// <summary>What lists call those that are asked for, in the order they were added.</summary>
    public abstract IAsyncEnumerable<string> NamesAsync(IServiceProvider services, Specification<TSubject> which, CancellationToken ct);
}
