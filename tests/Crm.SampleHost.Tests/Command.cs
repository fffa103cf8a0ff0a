namespace Crm.SampleHost.Tests;

/// <summary>The sample's command with what it writes. The console is the process's, so one runs after the other.</summary>
public static class Command
{
    private static readonly SemaphoreSlim s_console = new(1);

    public static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] args)
    {
        await s_console.WaitAsync();
        var (before, errorsBefore) = (Console.Out, Console.Error);
        using var output = new StringWriter();
        using var errors = new StringWriter();
        try
        {
            Console.SetOut(output);
            Console.SetError(errors);
            return (await SampleCommand.RunAsync(args), output.ToString(), errors.ToString());
        }
        finally
        {
            Console.SetOut(before);
            Console.SetError(errorsBefore);
            s_console.Release();
        }
    }
}
