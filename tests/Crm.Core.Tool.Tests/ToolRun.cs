using System.Text.Json.Nodes;

namespace Crm.Core.Tool.Tests;

/// <summary>What a run of the command left behind.</summary>
public sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>The one document on standard output.</summary>
    public JsonNode Json => JsonNode.Parse(Output)!;
}
