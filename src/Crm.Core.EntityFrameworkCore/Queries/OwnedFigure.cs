namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>A figure and whose it is, inside of a query.</summary>
internal sealed class OwnedFigure<TOwner, TFigure>
{
    public required TOwner Owner { get; init; }

    public required TFigure Figure { get; init; }
}
