using System.CommandLine;
using System.CommandLine.Help;
using Crm.Core.Tool.Commands;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Refusals;

namespace Crm.Core.Tool;

/// <summary>The whole command line: what there is, and how a run ends.</summary>
internal static class CrmTool
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error, CancellationToken ct = default)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            var usage = string.Join(' ', parsed.Errors.Select(e => e.Message));
            return await new ToolOutput(output, error, parsed.GetValue(ToolOptions.Json)).FailAsync(ExitCodes.WrongUsage, ToolErrors.Usage.Code, $"{usage} See: crm --help", null);
        }

        // Long enough for the batch in hand to end after Ctrl-C.
        var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(10) };
        return await parsed.InvokeAsync(configuration, ct);
    }

    // No RootCommand: help would call it by the file it is in, and nobody types that.
    private static Command Root()
    {
        var root = new Command("crm", "Crm.Core on your own files and databases.") { Options = { new HelpOption(), new VersionOption(), ToolOptions.Database, ToolOptions.Postgres, ToolOptions.Json } };
        root.Subcommands.Add(new InitCommand());
        root.Subcommands.Add(new Command("import", "Takes records from a CSV file.")
        {
            new ImportCustomersCommand(),
            new ImportPurchasesCommand(),
            new ImportInteractionsCommand(),
            new ImportLeadsCommand(),
            new ImportDealsCommand(),
        });
        root.Subcommands.Add(new CustomersCommand());
        root.Subcommands.Add(new ShowCommand());
        root.Subcommands.Add(new Command("segment", "Asks a rule: how many customers, which, and why.") { new SegmentCountCommand(), new SegmentListCommand(), new SegmentExplainCommand() });
        root.Subcommands.Add(new Command("score", "Scores customers or leads by a plan in a file: who is best, why, and how well it told what came of them.") { new ScoreListCommand(), new ScoreExplainCommand(), new ScoreBackTestCommand() });
        root.Subcommands.Add(new Command("analyze", "Tells what files say, without a database.") { new AnalyzePurchasesCommand() });
        root.Subcommands.Add(new Command("train", "Learns from files, without a database.") { new TrainLeadsCommand() });
        root.Subcommands.Add(new DedupeCommand());
        root.Subcommands.Add(new DoctorCommand());
        root.Subcommands.Add(new BackupCommand());
        root.Subcommands.Add(new RestoreCommand());
        return root;
    }
}
