using System.CommandLine;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Reading;

namespace Crm.Core.Tool.Commands;

/// <summary><c>crm segment explain</c></summary>
internal sealed class SegmentExplainCommand : SegmentCommand
{
    private readonly ExplainedOptions _whom;

    private readonly LanguageOption _language = new();

    public SegmentExplainCommand()
        : base("explain", "Says why a rule holds for a customer or lead, or does not: what each condition found, what is missing, and when time alone changes the answer.")
    {
        _whom = new(this, Leads);
        Add(_language);
    }

    protected override bool AsksLeads(ParseResult args) => _whom.IsLead(args);

    protected override async Task<int> AnswerAsync<TSubject>(ParseResult args, SegmentQuestion<TSubject> question, ToolOutput output, CancellationToken ct)
    {
        var id = await _whom.ReadAsync(args, question.Services, output, ct);
        var trace = await question.Rules.ExplainAsync(question.Rule, id, ct) ?? throw _whom.Nobody(args);
        output.Result(TraceDocument.Of(trace), console => console.Profile.Out.Writer.WriteLine(trace.ToText(args.GetRequiredValue(_language))));
        return ExitCodes.Done;
    }
}
