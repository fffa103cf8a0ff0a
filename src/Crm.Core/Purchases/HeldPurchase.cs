using System.Text.Json;
using System.Text.Json.Serialization;
using Crm.Core.Errors;
using Crm.Core.Values;

namespace Crm.Core.Purchases;

/// <summary>A purchase as it is written while its customer is not known.</summary>
internal sealed record HeldPurchase(
    PurchaseKind Kind,
    string Source,
    string Number,
    Currency Currency,
    DateTimeOffset PlacedAt,
    Money? Total,
    Money? Discount,
    IReadOnlyList<NewPurchaseLine> Lines,
    string? Channel,
    string? Store,
    Currency? RateTo,
    decimal? Rate,
    DateOnly? RateOn,
    DateTimeOffset? CompletedAt,
    string? ReturnOf)
{
    public static string Write(NewPurchase draft) => JsonSerializer.Serialize(
        new(
            draft.Kind,
            draft.Number.Source,
            draft.Number.Number,
            draft.Currency,
            Instant.Utc(draft.PlacedAt),
            draft.GivenTotal,
            draft.GivenDiscount,
            draft.GivenLines,
            draft.Channel,
            draft.Store,
            draft.Rate?.To,
            draft.Rate?.Rate,
            draft.Rate?.On,
            draft.CompletedAt,
            draft.Returned),
        HeldPurchaseJson.Default.HeldPurchase);

    /// <summary>The draft that was held.</summary>
    /// <exception cref="CrmException"><c>crm.purchase.unreadable-payload</c>.</exception>
    public static NewPurchase Read(string payload)
    {
        try
        {
            return JsonSerializer.Deserialize(payload, HeldPurchaseJson.Default.HeldPurchase)?.ToDraft()
                ?? throw new CrmException(PurchaseErrors.UnreadablePayload, "payload");
        }
        catch (JsonException unreadable)
        {
            throw new CrmException(PurchaseErrors.UnreadablePayload, "payload", unreadable);
        }
    }

    private NewPurchase ToDraft()
    {
        var number = new OrderNumber(Source, Number);
        var draft = Kind is PurchaseKind.Return
            ? NewPurchase.Return(number, Currency, PlacedAt, ReturnOf)
            : NewPurchase.Sale(number, Currency, PlacedAt).Completed(CompletedAt);
        if (Total is { } total) draft = draft.Total(total);
        if (Discount is { } discount) draft = draft.Discount(discount);
        if (RateTo is { } to && Rate is { } rate && RateOn is { } on) draft = draft.At(new ExchangeRate(Currency, to, rate, on));
        // A payload may leave the lines out.
        return draft.Lines(Lines ?? []).Through(Channel).In(Store);
    }
}

/// <summary>How held purchases are written; members a newer version added are refused rather than lost.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(HeldPurchase))]
internal sealed partial class HeldPurchaseJson : JsonSerializerContext;
