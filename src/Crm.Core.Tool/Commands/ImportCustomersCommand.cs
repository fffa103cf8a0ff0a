using System.CommandLine;
using Crm.Core.Tool.Importing;
using Crm.Core.Tool.Importing.Customers;

namespace Crm.Core.Tool.Commands;

/// <summary><c>crm import customers</c></summary>
internal sealed class ImportCustomersCommand()
    : MappedImportCommand<CustomerField>("customers", "Adds customers; one with a known external id is skipped.", CustomerFields.Names)
{
    protected override Task<FileImport> PrepareAsync(ParseResult args, MappedRun<CustomerField> run, ImportReport report, CancellationToken ct)
    {
        if (!run.Mapping.Has(CustomerField.ExternalId)) report.Notes.Add("No column is an external id: importing this file again would add its customers again.");
        if (run.Mapping.Has(CustomerField.Company) && run.Mapping.Has(CustomerField.Name)) report.Notes.Add("A row with a name is a person; its company is not stored.");
        return Task.FromResult<FileImport>(new CustomerImport(run.Store, run.File, run.Mapping, run.Source, run.DryRun));
    }
}
