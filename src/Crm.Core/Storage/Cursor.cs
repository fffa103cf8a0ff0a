using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Crm.Core.Errors;

namespace Crm.Core.Storage;

/// <summary>
/// The last row of a page: where the next one starts. Opaque to callers. It names the row by id and never holds a name or
/// another personal value, because cursors travel in addresses and addresses are logged.
/// </summary>
/// <param name="Sort">The name of the order the page was read in; a cursor fits no other order.</param>
/// <param name="Id">The last row.</param>
/// <param name="At">For lists over time: the row's instant in microseconds since 1970. For the audit of a record: the version.</param>
public sealed record Cursor(string Sort, Guid Id, long? At = null)
{
    private const int MaxLength = 200;

    /// <summary>The refusal of a cursor that is damaged or of another list.</summary>
    public static readonly CrmError Invalid = new(
        "crm.page.invalid-cursor", "The cursor is damaged or belongs to another list. Pass the cursor of the page before unchanged, or start at the first page.");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="text">The cursor as text.</param>
    /// <exception cref="CrmException"><c>crm.page.invalid-cursor</c>.</exception>
    public static Cursor Parse(string? text)
    {
        if (text is null or { Length: 0 or > MaxLength } || !Base64Url.IsValid(text)) throw new CrmException(Invalid, "cursor");
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('|');
        if (parts.Length != 3 || !Guid.TryParseExact(parts[1], "N", out var id)) throw new CrmException(Invalid, "cursor");
        if (parts[2].Length == 0) return new(parts[0], id);
        return long.TryParse(parts[2], CultureInfo.InvariantCulture, out var at) ? new(parts[0], id, at) : throw new CrmException(Invalid, "cursor");
    }

    /// <summary>Refuses a cursor of another list.</summary>
    /// <param name="sort">The order the next page is read in.</param>
    /// <exception cref="CrmException"><c>crm.page.invalid-cursor</c>.</exception>
    public void MustFit(string sort)
    {
        if (Sort != sort) throw new CrmException(Invalid, "cursor");
    }

    /// <summary><see cref="At"/>, of a list that needs it.</summary>
    /// <exception cref="CrmException"><c>crm.page.invalid-cursor</c>.</exception>
    public long RequiredAt() => At ?? throw new CrmException(Invalid, "cursor");

    /// <summary>The cursor as URL-safe text.</summary>
    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Sort}|{Id:N}|{At}")));
}
