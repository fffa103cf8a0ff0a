using System.Text;
using System.Text.Json;

namespace Crm.Core.Analytics.Json;

/// <summary>Writes stored models: members in one order and numbers with as many digits as it takes to read the same ones again.</summary>
internal static class JsonText
{
    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Numbers by their names; null where there are none.</summary>
    public static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<(string Name, double Value)>? numbers)
    {
        if (numbers is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        foreach (var (of, value) in numbers) json.WriteNumber(of, value);
        json.WriteEndObject();
    }
}
