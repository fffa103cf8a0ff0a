using System.CommandLine;
using Crm.Core.Customers;
using Crm.Core.Search;
using Crm.Core.Tool.Output;

namespace Crm.Core.Tool.Commands;

/// <summary><c>--customer</c>: the customer an explanation is about.</summary>
internal sealed class CustomerOption : Option<string>
{
    public CustomerOption()
        : base("--customer") =>
        (Description, HelpName, Required) = ("Its id, or what it is found by: words or parts of its name, e-mail address, phone number, tax code or external id.", "CUSTOMER", true);

    /// <summary>The one customer that is meant.</summary>
    public Task<CustomerId> ReadAsync(ParseResult args, ISearch search, ToolOutput output, CancellationToken ct) => CustomerArgument.IdAsync(search, args.GetRequiredValue(this), Name, output, ct);
}
