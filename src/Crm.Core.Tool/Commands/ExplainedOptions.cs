using System.CommandLine;
using Crm.Core.Errors;
using Crm.Core.Leads;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Reading;
using Crm.Core.Tool.Refusals;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tool.Commands;

/// <summary><c>--customer</c> or <c>--lead</c>: whom an explanation is about.</summary>
internal sealed class ExplainedOptions
{
    private const int ShownCandidates = 10;

    private readonly Option<string?> _customer = new("--customer")
    {
        Description = "A customer: its id, or what it is found by: words or parts of its name, e-mail address, phone number, tax code or external id.",
        HelpName = "CUSTOMER",
    };

    private readonly Option<string?> _lead = new("--lead") { Description = "A lead instead: its id, external id, e-mail address, phone number or whole name.", HelpName = "LEAD" };

    private readonly Option<bool> _leads;

    /// <summary>Adds the options to a verb: one of them is said.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="leads">What says elsewhere that leads are meant; here <c>--lead</c> is enough, and <c>--customer</c> contradicts it.</param>
    public ExplainedOptions(Command verb, Option<bool> leads)
    {
        _leads = leads;
        verb.Add(_customer);
        verb.Add(_lead);
        verb.Validators.Add(given =>
        {
            if (given.GetResult(_customer) is null == given.GetResult(_lead) is null) given.AddError("Say whom with --customer CUSTOMER or --lead LEAD: one of them.");
            else if (given.GetValue(_leads) && given.GetResult(_lead) is null) given.AddError("--leads asks about leads: say which with --lead LEAD.");
        });
    }

    /// <summary>Whether it is about a lead.</summary>
    public bool IsLead(ParseResult args) => args.GetValue(_lead) is not null;

    /// <summary>The option that was said, for a refusal.</summary>
    public string PlaceOf(ParseResult args) => IsLead(args) ? _lead.Name : _customer.Name;

    /// <summary>Nobody is found by what was said.</summary>
    public CrmException Nobody(ParseResult args) => new(IsLead(args) ? ToolErrors.NoLeadFound : ToolErrors.NobodyFound, PlaceOf(args));

    /// <summary>The one that is meant.</summary>
    public async Task<Guid> ReadAsync(ParseResult args, IServiceProvider services, ToolOutput output, CancellationToken ct)
    {
        if (args.GetValue(_lead) is not { } text) return (await CustomerArgument.IdAsync(services.GetRequiredService<ICrm>().Search, args.GetRequiredValue(_customer)!, _customer.Name, output, ct)).Value;
        if (TypedId.TryParse<LeadId>(text, out var id)) return id.Value;
        var found = await LeadSearch.MatchesAsync(services, text, ShownCandidates, ct);
        if (found.Count == 0) throw Nobody(args);
        if (found.Count == 1) return found[0].Id.Value;
        foreach (var candidate in found) output.Say($"{candidate.Id.Value}  {candidate.Name ?? candidate.Company}");
        throw new CrmException(ToolErrors.AmbiguousLead, _lead.Name);
    }
}
