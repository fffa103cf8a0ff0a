using Crm.Core.Events;

namespace Crm.Core.Conformance;

/// <summary>Notes what it is given and does what the fact wants.</summary>
/// <param name="recorder">Where it is noted.</param>
/// <param name="services">The scope of the message.</param>
public sealed class RecordingHandler(Recorder recorder, IServiceProvider services) : ICrmEventHandler<CrmEvent>
{
    /// <inheritdoc />
    public Task HandleAsync(CrmEvent occurred, Delivery delivery, CancellationToken ct)
    {
        recorder.Note(occurred, delivery);
        return recorder.Do(services, occurred);
    }
}
