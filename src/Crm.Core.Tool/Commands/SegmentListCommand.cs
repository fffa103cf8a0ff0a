using System.CommandLine;
using Crm.Core.Tool.Output;

namespace Crm.Core.Tool.Commands;

/// <summary><c>crm segment list</c></summary>
internal sealed class SegmentListCommand() : SegmentCommand("list", "Lists the customers or leads a rule holds for, in the order they were added: an external id each, or the id of those that have none.")
{
    protected override async Task<int> AnswerAsync<TSubject>(ParseResult args, SegmentQuestion<TSubject> question, ToolOutput output, CancellationToken ct)
    {
        var found = await question.Subject.NamesAsync(question.Services, question.Rules.Which(question.Rule), ct).ToListAsync(ct);
        output.Result(new Dictionary<string, List<string>>(StringComparer.Ordinal) { [question.Subject.Many] = found }, console =>
        {
            foreach (var name in found) console.Profile.Out.Writer.WriteLine(name);
        });
        output.Say($"{Counted.Of(found.Count, question.Subject.One)}.");
        return ExitCodes.Done;
    }
}
