using Crm.Core.Errors;

namespace Crm.Core.Storage;

/// <summary>How many, from where. There is no page number: a list that changes under the reader would repeat or lose rows.</summary>
public sealed record PageRequest
{
    /// <summary>The largest page.</summary>
    public const int MaxSize = 200;

    /// <summary>The first 50.</summary>
    public static readonly PageRequest First = new(50);

    private static readonly CrmError InvalidSize = new("crm.page.invalid-size", $"A page holds 1 to {MaxSize} rows. Ask for fewer, or stream.");

    /// <summary>A page.</summary>
    /// <param name="size">1 to 200.</param>
    /// <param name="after">The cursor of the page before; null for the first page.</param>
    /// <exception cref="CrmException"><c>crm.page.invalid-size</c>.</exception>
    public PageRequest(int size, Cursor? after = null)
    {
        if (size is < 1 or > MaxSize) throw new CrmException(InvalidSize, "size");
        Size = size;
        After = after;
    }

    /// <summary>At most this many rows.</summary>
    public int Size { get; }

    /// <summary>The row after which the page starts; null for the first page.</summary>
    public Cursor? After { get; }
}
