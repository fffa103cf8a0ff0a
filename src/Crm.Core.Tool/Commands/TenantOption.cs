using System.CommandLine;
using Crm.Core.Errors;
using Crm.Core.Tenancy;
using Crm.Core.Tool.Refusals;

namespace Crm.Core.Tool.Commands;

/// <summary><c>--tenant</c>: whose data a verb reads or writes.</summary>
internal sealed class TenantOption : Option<string?>
{
    public TenantOption()
        : base("--tenant") => (Description, HelpName) = ("Whose data: the name the host gives the tenant (as TenantId.FromName takes it), or its Guid. The default tenant when nothing is said.", "TENANT");

    /// <summary>The tenant.</summary>
    /// <exception cref="CrmException"><c>crm.tool.invalid-tenant</c>.</exception>
    public TenantId Read(ParseResult args)
    {
        if (args.GetValue(this) is not { } text) return TenantId.Default;
        // Only the usual form: 32 digits without hyphens may well be somebody's name for a tenant.
        if (Guid.TryParseExact(text, "D", out var id)) return id == Guid.Empty ? throw new CrmException(ToolErrors.InvalidTenant, Name) : new(id);
        return string.IsNullOrWhiteSpace(text) ? throw new CrmException(ToolErrors.InvalidTenant, Name) : TenantId.FromName(text);
    }
}
