using System.CommandLine;
using Crm.Core.Errors;
using Crm.Core.Scoring;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Refusals;
using Crm.Core.Tool.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tool.Commands;

/// <summary>What the verbs of <c>crm score</c> have in common: a plan in a file, and the instant it is asked as of. Nothing is stored.</summary>
internal abstract class ScoreCommand : ToolCommand
{
    private readonly Option<string> _plan = new("--plan") { Description = "A file with the plan in its JSON form. See docs/scores.md.", HelpName = "FILE", Required = true };

    private readonly AsOfOption _asOf = new();

    protected ScoreCommand(string name, string description)
        : base(name, description)
    {
        Add(_plan);
        Add(Leads);
        Add(_asOf);
    }

    protected LeadsOption Leads { get; } = new("Scores");

    protected virtual ScoreSubject SubjectOf(ParseResult args) => args.GetValue(Leads) ? ScoreSubject.Leads : ScoreSubject.Customers;

    protected abstract Task<int> RunAsync(ParseResult args, IServiceProvider services, ScorePlan plan, DateTimeOffset? asOf, ToolOutput output, CancellationToken ct);

    protected sealed override async Task<int> RunAsync(ParseResult args, ToolStore store, ToolOutput output, CancellationToken ct)
    {
        var (file, asOf) = (args.GetRequiredValue(_plan), _asOf.Read(args, store.Zone));
        if (!File.Exists(file)) throw new CrmException(ToolErrors.FileNotFound, file);
        var definition = ScoreDefinition.FromJson(await File.ReadAllTextAsync(file, ct));
        await BeReadyAsync(store, output, ct);
        await using var scope = store.Scope();
        // Defined in this scope and never saved: it answers as one that is stored.
        var plan = await scope.ServiceProvider.GetRequiredService<IScores>().DefineAsync(SubjectOf(args), $"crm score {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(definition.ToJson())))[..16]}", definition, ct);
        return await RunAsync(args, scope.ServiceProvider, plan, asOf, output, ct);
    }
}
