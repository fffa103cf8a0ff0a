using System.Text.Json;

namespace Crm.Core.Tool.Importing.Mapping;

/// <summary>How mapping files are read: a column that is named twice is a mistake somebody made, not the last word.</summary>
internal static class MappingJson
{
    public const int MostBytes = 1_000_000;

    public static readonly JsonSerializerOptions Strict = new() { AllowDuplicateProperties = false };
}
