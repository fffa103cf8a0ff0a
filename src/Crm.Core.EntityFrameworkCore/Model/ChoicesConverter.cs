using System.Text.Json;
using Crm.Core.Attributes;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>The choices of an attribute as one JSON column: they are only ever read with their definition.</summary>
internal sealed class ChoicesConverter() : ValueConverter<List<AttributeChoice>, string>(choices => Write(choices), text => Read(text))
{
    public static readonly ChoicesConverter Instance = new();

    public static readonly ValueComparer<List<AttributeChoice>> Comparer = new(
        (a, b) => a!.SequenceEqual(b!), choices => choices.Count, choices => choices.ToList());

    private static string Write(List<AttributeChoice> choices) => JsonSerializer.Serialize(choices, JsonSerializerOptions.Web);

    private static List<AttributeChoice> Read(string text) => JsonSerializer.Deserialize<List<AttributeChoice>>(text, JsonSerializerOptions.Web) ?? [];
}
