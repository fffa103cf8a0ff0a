using Crm.Core.Customers;
using Crm.Core.Interactions;

namespace Crm.Core.Testing;

public static partial class A
{
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public static NewInteraction Call(string? subject = "asked for delivery") => new(Channel.Call, Direction.Inbound, Some.Instant, subject);

    public static Interaction Interaction(NewInteraction? draft = null, CustomerId? customer = null) =>
        Interactions.Interaction.Record(Some.Tenant, new(Some.Id()), customer ?? new(Some.Id()), draft ?? Call(), Some.Instant, Tolerance);
}
