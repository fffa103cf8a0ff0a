using System.CommandLine;
using Crm.Core.Errors;
using Crm.Core.Reasons;
using Crm.Core.Tool.Importing;
using Crm.Core.Tool.Importing.Deals;
using Crm.Core.Tool.Refusals;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tool.Commands;

/// <summary><c>crm import deals</c></summary>
internal sealed class ImportDealsCommand : MappedImportCommand<DealField>
{
    private readonly Option<string?> _pipeline = new("--pipeline") { Description = "The pipeline of deals that name none; without it the default one.", HelpName = "NAME" };

    private readonly Option<bool> _createPipeline = new("--create-pipeline") { Description = "Makes that pipeline when it is not there, with the stages of the file in the order they appear." };

    private readonly Option<string?> _stages = new("--stages") { Description = "The stages to make it with, in order, separated by commas.", HelpName = "A,B,C" };

    private readonly Option<string?> _lostReason = new("--lost-reason") { Description = "Why deals were lost that do not say it; not-recorded when nobody knows.", HelpName = "CODE" };

    private readonly Option<string> _currency = ToolOptions.Currency();

    private readonly Option<string?> _dateFormat = ToolOptions.DateFormat();

    private readonly Option<bool> _createProducts = ToolOptions.CreateProducts();

    public ImportDealsCommand()
        : base("deals", "Adds deals, open, won and lost; one with a known external id is skipped.", DealFields.Names)
    {
        foreach (var option in new Option[] { _pipeline, _createPipeline, _stages, _lostReason, _currency, _dateFormat, _createProducts }) Add(option);
        Validators.Add(given =>
        {
            if (given.GetValue(_stages) is not null && !given.GetValue(_createPipeline)) given.AddError("--stages needs --create-pipeline.");
        });
    }

    protected override async Task<FileImport> PrepareAsync(ParseResult args, MappedRun<DealField> run, ImportReport report, CancellationToken ct)
    {
        var currency = Currency.Parse(args.GetRequiredValue(_currency), "--currency");
        var options = new DealOptions(run.Source, currency, args.GetValue(_dateFormat), args.GetValue(_lostReason), args.GetValue(_createProducts));
        var plan = new PipelinePlan(args.GetValue(_pipeline), args.GetValue(_createPipeline) ? StagesOf(args, run) : null);
        Note(run, report);
        await CheckAsync(run, plan, options, report, ct);
        return new DealImport(run.Store, run.File, run.Mapping, new(plan), options, run.DryRun);
    }

    private IReadOnlyList<string> StagesOf(ParseResult args, MappedRun<DealField> run)
    {
        if (args.GetValue(_stages)?.Split(',', StringSplitOptions.TrimEntries) is not { } said) return PipelinePlan.StagesOf(run.File, run.Mapping);
        return said.Contains(string.Empty, StringComparer.Ordinal) || said.DistinctBy(Fold.Key, StringComparer.Ordinal).Count() < said.Length
            ? throw new CrmException(ToolErrors.InvalidStages, "--stages")
            : said;
    }

    private static void Note(MappedRun<DealField> run, ImportReport report)
    {
        if (!run.Mapping.Has(DealField.ExternalId)) report.Notes.Add("No column is an external id: importing this file again would add its deals again.");
        if (!run.Mapping.Has(DealField.Opened)) report.Notes.Add("No column tells when deals began: won and lost ones begin when they close, open ones now.");
        if (run.Mapping.Has(DealField.Product)) report.Notes.Add("A deal without an amount gets no line, so its product is not stored.");
    }

    // What is wrong for every row refuses the file. Whatever is made here to see whether it can be made is never saved.
    private static async Task CheckAsync(MappedRun<DealField> run, PipelinePlan plan, DealOptions options, ImportReport report, CancellationToken ct)
    {
        await using var scope = run.Store.Scope();
        var crm = scope.ServiceProvider.GetRequiredService<ICrm>();
        if (options.LostReason is { } reason) await CheckAsync(crm, reason, ct);
        if (plan.Stages is null && plan.Name is null && run.Mapping.Has(DealField.Pipeline)) return;
        var pipelines = new PipelineLookup(plan);
        if (await pipelines.FindPlannedAsync(crm, ct) is not null) return;
        var made = await pipelines.MakeAsync(crm, ct);
        report.Notes.Add($"The pipeline {made.Name} is made with the stages {string.Join(", ", made.StagesInOrder.Select(s => s.Name))}; their probabilities rise evenly, correct them.");
    }

    private static async Task CheckAsync(ICrm crm, string reason, CancellationToken ct)
    {
        try
        {
            await new ReasonLookup(ReasonKind.LostDeal).FindAsync(crm, reason, ct);
        }
        catch (CrmException refused)
        {
            throw new CrmException(refused.Error, "--lost-reason");
        }
    }
}
