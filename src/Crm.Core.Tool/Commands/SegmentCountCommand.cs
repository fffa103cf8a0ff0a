using System.CommandLine;
using System.Diagnostics;
using Crm.Core.Rules;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Reading;
using Crm.Core.Tool.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tool.Commands;

/// <summary><c>crm segment count</c></summary>
internal sealed class SegmentCountCommand() : SegmentCommand("count", "Counts the customers or leads a rule holds for. Archived customers are in no segment.")
{
    protected override async Task<int> AnswerAsync<TSubject>(ParseResult args, SegmentQuestion<TSubject> question, ToolOutput output, CancellationToken ct)
    {
        var (rules, rule) = (question.Rules, question.Rule);
        var everybody = await rules.BindAsync(Rule.Parse("everybody"), rule.Context.Clock.AsOf, ct);
        var watch = Stopwatch.StartNew();
        var n = await rules.CountAsync(rule, ct);
        var ms = watch.ElapsedMilliseconds;
        var of = await rules.CountAsync(everybody, ct);
        var backend = question.Services.GetRequiredService<ToolDb>() is SqliteToolDb ? "sqlite" : "postgres";
        output.Result(
            new { count = n, of, asOf = InstantText.Of(rule.Context.Clock.AsOf), rule = rule.Rule.Text, backend, ms },
            console => console.Profile.Out.Writer.WriteLine($"{n} of {Counted.Of(of, question.Subject.One)}: {rule.Rule.Text}"));
        foreach (var hint in await rules.HintsAsync(rule.Rule, ct: ct)) output.Say($"{hint.Code} at {hint.Place}: {hint.Message}");
        return ExitCodes.Done;
    }
}
