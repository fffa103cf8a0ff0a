using Crm.Core.Values;

namespace Crm.Core.Proofs;

/// <summary>The same ids in every store and in every run, in an order that is not the order of the records.</summary>
internal sealed class SeededIds : IIdGenerator
{
    private readonly Random _random = new(7);

    public Guid Next()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new(bytes);
    }
}
