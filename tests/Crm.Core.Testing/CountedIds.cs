using Crm.Core.Values;

namespace Crm.Core.Testing;

/// <summary>Ids from <see cref="Some.Id"/>.</summary>
public sealed class CountedIds : IIdGenerator
{
    public Guid Next() => Some.Id();
}
