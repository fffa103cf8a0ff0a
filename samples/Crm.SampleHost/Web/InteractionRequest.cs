using Crm.Core.Interactions;

namespace Crm.SampleHost.Web;

public sealed record InteractionRequest(Channel Channel, Direction Direction, DateTimeOffset? OccurredAt, string? Subject, string? Body, string? Source, string? Key)
{
    public NewInteraction ToDraft(DateTimeOffset now) => new(Channel, Direction, OccurredAt ?? now, Subject) { Body = Body, Source = Source, Key = Key };
}
