using System.CommandLine;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Reading;
using Crm.Core.Tool.Refusals;
using Crm.Core.Tool.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tool.Commands;

/// <summary><c>crm show</c></summary>
internal sealed class ShowCommand : ToolCommand
{
    private readonly Argument<string> _customer = new("CUSTOMER") { Description = "Its id, or what it is found by: words or parts of its name, e-mail address, phone number, tax code or external id." };

    private readonly Option<int> _limit = new("--limit") { Description = "Entries of the timeline, 1 to 200.", HelpName = "N", DefaultValueFactory = _ => 50 };

    public ShowCommand()
        : base("show", "Shows one customer: portrait and timeline.")
    {
        Add(_customer);
        Add(_limit);
    }

    protected override async Task<int> RunAsync(ParseResult args, ToolStore store, ToolOutput output, CancellationToken ct)
    {
        var limit = args.GetValue(_limit);
        if (limit is < 1 or > PageRequest.MaxSize) throw new CrmException(ToolErrors.InvalidTimelineLimit, "--limit");
        await BeReadyAsync(store, output, ct);
        await using var scope = store.Scope();
        var crm = scope.ServiceProvider.GetRequiredService<ICrm>();
        var customer = await crm.Customers.GetAsync(await CustomerArgument.IdAsync(crm.Search, args.GetRequiredValue(_customer), "CUSTOMER", output, ct), ct);
        var timeline = await crm.Timeline.OfAsync(customer.Id, new PageRequest(limit), ct: ct);
        var portrait = Portrait.Of(customer, await crm.Lifecycles.OfAsync(customer.Id, ct), timeline.Items);
        output.Result(portrait, console => PortraitText.Write(console, portrait));
        return ExitCodes.Done;
    }
}
