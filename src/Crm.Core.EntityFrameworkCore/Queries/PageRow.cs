namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>A summary together with what a cursor needs of its row.</summary>
internal sealed class PageRow<TId, TResult>
{
    public TId Id { get; init; } = default!;

    public DateTimeOffset? At { get; init; }

    public TResult Value { get; init; } = default!;
}
