namespace Crm.Core.Testing;

/// <summary>What a program left behind.</summary>
/// <param name="ExitCode">0 for success.</param>
/// <param name="Text">Everything it printed.</param>
/// <param name="Line">The command line.</param>
public sealed record CommandResult(int ExitCode, string Text, string Line)
{
    /// <summary>The result itself when the program succeeded.</summary>
    public CommandResult Succeeded() =>
        ExitCode == 0 ? this : throw new InvalidOperationException($"{Line} ended with {ExitCode}.\n{Text}");
}
