using System.CommandLine;

namespace Crm.Core.Tool.Commands;

/// <summary><c>--leads</c>: leads are meant, not customers.</summary>
internal sealed class LeadsOption : Option<bool>
{
    public LeadsOption(string does)
        : base("--leads") => Description = $"{does} leads instead of customers.";
}
