using System.CommandLine;
using Crm.Core.Customers;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tool.Commands;

/// <summary><c>crm segment list</c></summary>
internal sealed class SegmentListCommand() : SegmentCommand("list", "Lists the customers a rule holds for, in the order they were added: an external id each, or the id of those that have none.")
{
    protected override async Task<int> RunAsync(ParseResult args, ISubjectRules<Customer> rules, BoundRule<Customer> rule, IServiceProvider services, ToolOutput output, CancellationToken ct)
    {
        var found = new List<string>();
        var listed = rules.Which(rule).Paged(new(PageRequest.MaxSize)).Select(ListedCustomer.Of);
        await foreach (var customer in services.GetRequiredService<IRepository<Customer, CustomerId>>().StreamAsync(listed, ct)) found.Add(customer.Name);
        output.Result(new { customers = found }, console =>
        {
            foreach (var customer in found) console.Profile.Out.Writer.WriteLine(customer);
        });
        output.Say($"{Counted.Of(found.Count, "customer")}.");
        return ExitCodes.Done;
    }
}
