using Crm.Core.Privacy;
using Crm.Core.Tenancy;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>That a handler is done with a message; written with the handler's own changes.</summary>
internal sealed class InboxMark
{
    /// <summary>The longest name of a handler, in characters.</summary>
    public const int MaxHandlerLength = 200;

    public required TenantId TenantId { get; init; }

    public required Guid MessageId { get; init; }

    [NotPersonal("name of a handler")]
    public required string Handler { get; init; }

    public required DateTimeOffset At { get; init; }
}
