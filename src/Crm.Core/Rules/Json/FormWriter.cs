using System.Text.Json;

namespace Crm.Core.Rules.Json;

/// <summary>Writes JSON forms that have rules inside.</summary>
internal static class FormWriter
{
    /// <summary>Writes a list of objects.</summary>
    public static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> inside)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            inside(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
