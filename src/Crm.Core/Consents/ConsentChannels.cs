using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Values;

namespace Crm.Core.Consents;

/// <summary>By which kind of contact point a channel reaches a customer, and the keys those are compared by.</summary>
internal static class ConsentChannels
{
    /// <summary>The kind of contact point; null for channels that need none.</summary>
    public static ContactPointKind? PointOf(Channel channel) => channel switch
    {
        Channel.Call or Channel.Sms => ContactPointKind.Phone,
        Channel.Email => ContactPointKind.Email,
        Channel.Zalo => ContactPointKind.Zalo,
        Channel.Facebook => ContactPointKind.Facebook,
        _ => null,
    };

    /// <summary>The key of a point of a channel, as customers' contact points have it; empty for the whole channel.</summary>
    public static string KeyOf(Channel channel, string? point, CountryCode region)
    {
        if (!Enum.IsDefined(channel)) throw new CrmException(ConsentErrors.UnknownChannel, "channel");
        if (point is null) return string.Empty;
        return KeyOf(PointOf(channel) ?? throw new CrmException(ConsentErrors.NoPoints, "point"), point, region);
    }

    /// <summary>The key of a contact point, as customers' contact points have it.</summary>
    public static string KeyOf(ContactPointKind kind, string point, CountryCode region) => kind switch
    {
        ContactPointKind.Email => EmailAddress.Parse(point, "point").Key,
        ContactPointKind.Phone => PhoneNumber.Parse(point, region, "point").E164,
        _ => CleanText.Fitting(Fold.Key(CleanText.Required(point, ContactPoint.MaxLength, "point")), ContactPoint.MaxKeyLength, "point"),
    };
}
