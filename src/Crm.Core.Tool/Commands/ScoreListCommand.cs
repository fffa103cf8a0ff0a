using System.CommandLine;
using Crm.Core.Errors;
using Crm.Core.Scoring;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Reading;
using Crm.Core.Tool.Refusals;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Crm.Core.Tool.Commands;

/// <summary><c>crm score list</c></summary>
internal sealed class ScoreListCommand : ScoreCommand
{
    private const int Most = 10_000;

    private readonly Option<int> _limit = new("--limit") { Description = "How many are listed, 1 to 10 000.", HelpName = "N", DefaultValueFactory = _ => 20 };

    public ScoreListCommand()
        : base("list", "Lists those with the highest scores, and how many are in each band. Archived customers have no score.")
    {
        Add(_limit);
    }

    protected override async Task<int> RunAsync(ParseResult args, IServiceProvider services, ScorePlan plan, DateTimeOffset? asOf, ToolOutput output, CancellationToken ct)
    {
        var limit = args.GetValue(_limit);
        if (limit is < 1 or > Most) throw new CrmException(ToolErrors.InvalidLimit, "--limit");
        var instant = asOf ?? services.GetRequiredService<TimeProvider>().GetUtcNow();
        var all = await services.GetRequiredService<IScores>().StreamAsync(plan.Id, instant, ct).ToListAsync(ct);
        var best = all.OrderByDescending(s => s.Value).ThenBy(s => s.SubjectId).Take(limit).ToList();
        var face = SubjectFace.Of(plan.Subject);
        var names = await face.NamesAsync(services, [.. best.Select(s => s.SubjectId)], ct);
        var bands = plan.ReadDefinition().Bands.Reverse().Select(string? (b) => b.Name).Append(null)
            .Select(b => new { band = b, count = all.Count(s => s.Band == b) }).Where(b => b.band is not null || b.count > 0).ToList();
        output.Result(
            new { of = all.Count, asOf = InstantText.Of(instant), bands, scores = best.Select(s => new { subject = names[s.SubjectId], score = s.Value, band = s.Band }) },
            console =>
            {
                var table = new Table().AddColumn(new TableColumn("score").RightAligned()).AddColumn("band").AddColumn(face.One);
                foreach (var score in best) table.AddRow($"{score.Value}", Markup.Escape(score.Band ?? string.Empty), Markup.Escape(names[score.SubjectId]));
                console.Write(table);
            });
        output.Say($"{string.Join(", ", bands.Select(b => $"{b.band ?? "no band"}: {b.count}"))}; {all.Count} in all.");
        return ExitCodes.Done;
    }
}
