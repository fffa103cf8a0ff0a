using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace Crm.Core.Tool.Output;

/// <summary>Where a run writes: results on standard output, everything else on standard error.</summary>
internal sealed class ToolOutput(TextWriter output, TextWriter error, bool json)
{
    private const int WidthOfFiles = 200;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // Unsafe only inside HTML, where this is never written: > and ' stay readable, quotes and what moves a terminal are escaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The result of the command: one JSON document, or what <paramref name="text"/> shows.</summary>
    public void Result<T>(T result, Action<IAnsiConsole> text)
    {
        if (json) output.WriteLine(JsonSerializer.Serialize(result, Format));
        else text(Console());
    }

    /// <summary>A message or progress.</summary>
    public void Say(string message) => error.WriteLine(message);

    /// <summary>Ends the run with a refusal.</summary>
    public async Task<int> FailAsync(int exitCode, string code, string message, string? path)
    {
        await error.WriteLineAsync($"{code}{(path is null ? string.Empty : $" at {path}")}: {message}");
        if (json) await output.WriteLineAsync(JsonSerializer.Serialize(new { error = new { code, path, message } }, Format));
        return exitCode;
    }

    private IAnsiConsole Console()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (!console.Profile.Out.IsTerminal) console.Profile.Width = WidthOfFiles;
        return console;
    }
}
