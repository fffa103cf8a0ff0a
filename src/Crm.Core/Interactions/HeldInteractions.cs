using System.Text.Json;
using System.Text.Json.Serialization;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Settings;
using Crm.Core.Unidentified;
using Microsoft.Extensions.Options;

namespace Crm.Core.Interactions;

/// <summary>Interactions that arrived without a known customer: how they are held, and how they are recorded once the customer is known.</summary>
/// <param name="interactions">Records them.</param>
/// <param name="clock">Tells what is still to come.</param>
/// <param name="options">How far ahead of the clock an interaction may be dated.</param>
public sealed class HeldInteractions(IInteractions interactions, TimeProvider clock, IOptions<CrmOptions> options) : IHeldFactKind
{
    /// <summary>The kind under which interactions are held.</summary>
    public const string KindName = Interaction.TypeName;

    /// <inheritdoc />
    public string Kind => KindName;

    /// <summary>The interaction as text to hold, checked like one that is recorded.</summary>
    /// <param name="draft">What happened.</param>
    /// <exception cref="CrmException">The code of the part that is not acceptable, with its path.</exception>
    public static string ToPayload(NewInteraction draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return JsonSerializer.Serialize(draft.Clean(), HeldInteractionsJson.Default.NewInteraction);
    }

    /// <inheritdoc />
    /// <exception cref="CrmException"><c>crm.interaction.unreadable-payload</c>, or what recording refuses.</exception>
    public Task CheckAsync(string payload, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (Read(payload).Clean().OccurredAt > clock.GetUtcNow() + options.Value.ClockTolerance) throw new CrmException(InteractionErrors.InTheFuture, "occurredAt");
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    /// <exception cref="CrmException"><c>crm.interaction.unreadable-payload</c>, or what recording refuses.</exception>
    public async Task<Guid> RecordAsync(CustomerId customer, string payload, CancellationToken ct)
    {
        var recorded = await interactions.RecordAsync(customer, Read(payload), ct);
        return recorded.Id.Value;
    }

    private static NewInteraction Read(string payload)
    {
        try
        {
            return JsonSerializer.Deserialize(payload, HeldInteractionsJson.Default.NewInteraction) ?? throw new CrmException(InteractionErrors.UnreadablePayload, "payload");
        }
        catch (JsonException unreadable)
        {
            throw new CrmException(InteractionErrors.UnreadablePayload, "payload", unreadable);
        }
    }
}

/// <summary>How held interactions are written; members a newer version added are refused rather than lost.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(NewInteraction))]
internal sealed partial class HeldInteractionsJson : JsonSerializerContext;
