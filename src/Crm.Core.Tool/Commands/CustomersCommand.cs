using System.CommandLine;
using System.Globalization;
using Crm.Core.Errors;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Reading;
using Crm.Core.Tool.Refusals;
using Crm.Core.Tool.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tool.Commands;

/// <summary><c>crm customers</c></summary>
internal sealed class CustomersCommand : ToolCommand
{
    private const int MaxLimit = 10_000;

    private readonly Option<string?> _search = new("--search") { Description = "Words or parts of names, e-mail addresses, phone numbers, tax codes, external ids; case and accents do not matter. At most 100.", HelpName = "TEXT" };

    private readonly Option<int> _limit = new("--limit") { Description = "At most so many.", HelpName = "N", DefaultValueFactory = _ => 50 };

    public CustomersCommand()
        : base("customers", "Lists customers by name, or finds them, the best match first.")
    {
        Add(_search);
        Add(_limit);
    }

    protected override async Task<int> RunAsync(ParseResult args, ToolStore store, ToolOutput output, CancellationToken ct)
    {
        var limit = args.GetValue(_limit);
        if (limit is < 1 or > MaxLimit) throw new CrmException(ToolErrors.InvalidLimit, "--limit");
        await BeReadyAsync(store, output, ct);
        await using var scope = store.Scope();
        var (found, mayBeMore) = await CustomerSearch.FindAsync(scope.ServiceProvider.GetRequiredService<ICrm>(), args.GetValue(_search), limit, ct);
        output.Result(
            new { customers = found.Select(CustomerRow.Of) },
            console => PlainTables.Write(
                console,
                ["id", "name", "e-mail", "phone", "added"],
                found.Select(c => new[] { c.Id.ToString(), c.DisplayName, c.PrimaryEmail, c.PrimaryPhone, c.CreatedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) })));
        output.Say($"{Counted.Of(found.Count, "customer")}{(mayBeMore ? "; there may be more, see --limit or search for another word" : string.Empty)}.");
        return ExitCodes.Done;
    }
}
