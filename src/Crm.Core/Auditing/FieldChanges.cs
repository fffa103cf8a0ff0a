using System.Text;
using System.Text.Json;

namespace Crm.Core.Auditing;

/// <summary>Changed fields as the JSON that is stored with an audit entry.</summary>
internal static class FieldChanges
{
    /// <summary>A JSON array of <c>{"field","old","new"}</c>.</summary>
    /// <param name="changes">The changes.</param>
    public static string Write(IReadOnlyList<FieldChange> changes)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var change in changes)
            {
                json.WriteStartObject();
                json.WriteString("field", change.Field);
                json.WriteString("old", change.Old);
                json.WriteString("new", change.New);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="text">The stored JSON.</param>
    public static IReadOnlyList<FieldChange> Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        return
        [
            .. json.RootElement.EnumerateArray().Select(c => new FieldChange(
                c.GetProperty("field").GetString()!, c.GetProperty("old").GetString(), c.GetProperty("new").GetString())),
        ];
    }
}
