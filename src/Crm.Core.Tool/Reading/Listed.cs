using Crm.Core.Values;

namespace Crm.Core.Tool.Reading;

/// <summary>A record as lists of the command name it: by an external id, or by its id where it has none.</summary>
/// <typeparam name="TId">The type of its id.</typeparam>
internal sealed record Listed<TId>
    where TId : struct, ITypedId<TId>
{
    public required TId Id { get; init; }

    public required string? External { get; init; }

    public string Name => External ?? Id.Value.ToString();
}
