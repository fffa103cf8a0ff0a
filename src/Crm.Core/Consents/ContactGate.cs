using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.Options;

namespace Crm.Core.Consents;

/// <inheritdoc />
internal sealed class ContactGate(
    ICustomers customers,
    IInteractions interactions,
    IRepository<ConsentState, ConsentStateId> states,
    IRepository<ConsentEvent, ConsentEventId> ledger,
    IRepository<Suppression, SuppressionId> suppressions,
    PointDigest digest,
    CurrentCaller caller,
    IOptions<CrmOptions> options,
    IOptions<ContactOptions> contact) : IContactGate
{
    public async Task<ContactDecision> MayContactAsync(
        CustomerId customer, ReasonCode purpose, Channel channel, DateTimeOffset at, IReadOnlyCollection<PlannedContact>? planned = null, int? pointNumber = null, CancellationToken ct = default)
    {
        if (!Enum.IsDefined(channel)) throw new CrmException(ConsentErrors.UnknownChannel, "channel");
        _ = Instant.Utc(at, "at");
        var pack = ContactRulePack.Find(contact.Value)!;
        var receiver = await customers.GetAsync(customer, ct);
        if (pack.RuleOf(channel) is not { } channelRule) return new([ContactRefusal.ChannelNotCovered], null, pack.Name, pack.Version);

        var rule = pack.RuleOf(ReasonCode.Parse(purpose.Value, "purpose").Value);
        var reasons = new List<ContactRefusal>();
        if (receiver.IsArchived) reasons.Add(ContactRefusal.CustomerArchived);
        var (point, missing) = PointOf(receiver, channel, pointNumber);
        if (missing is { } noPoint) reasons.Add(noPoint);
        var suppressed = point is null ? [] : await SuppressedByAsync(point, channelRule, rule, ct);
        if (suppressed.Count > 0) reasons.Add(ContactRefusal.PointSuppressed);
        if (rule.NeedsConsent && RefusalOf(await StandingAsync(customer, rule.Code, channel, point?.MatchKey ?? string.Empty, at, ct)) is { } noConsent) reasons.Add(noConsent);
        if (rule.KeepsHours && channelRule.Hours is { } hours && !hours.Contains(at, ZoneOf(receiver))) reasons.Add(ContactRefusal.OutsideHours);
        if (rule.KeepsCaps && await IsTooOftenAsync(customer, channelRule, at, planned ?? [], ct)) reasons.Add(ContactRefusal.TooOften);

        return new(reasons, reasons.Count > 0 ? null : rule.NeedsConsent ? ContactBasis.Consent : ContactBasis.Purpose, pack.Name, pack.Version)
        {
            Obligations = rule.IsLabelled ? channelRule.Obligations : [],
            PointNumber = point?.Number,
            SuppressedBy = suppressed,
        };
    }

    private static (ContactPoint? Point, ContactRefusal? Missing) PointOf(Customer customer, Channel channel, int? number)
    {
        if (channel is Channel.Post) return (null, customer.Addresses.Count == 0 ? ContactRefusal.NoContactPoint : null);
        if (ConsentChannels.PointOf(channel) is not { } kind) return (null, null);
        var usable = customer.ContactPoints.Where(p => p.Kind == kind).ToList();
        var point = number is { } wanted ? usable.Find(p => p.Number == wanted) : usable.Find(p => p.IsPrimary) ?? usable.FirstOrDefault();
        if (point is null) return (null, ContactRefusal.NoContactPoint);
        return (point, point.InvalidSince is null ? null : ContactRefusal.ContactPointInvalid);
    }

    private async Task<IReadOnlyList<SuppressionKind>> SuppressedByAsync(ContactPoint point, ChannelRule channel, PurposeRule purpose, CancellationToken ct)
    {
        var of = digest.Of(caller.Tenant, point.Kind, point.MatchKey);
        var known = await suppressions.FindManyAsync(SuppressionCriteria.Point(of), PageRequest.MaxSize, ct);
        return [.. known.Where(s => s.IsInForce).Select(s => s.Kind).Where(k => channel.BlockedBy.Contains(k) && purpose.BlockedBy.Contains(k)).Order()];
    }

    private async Task<ConsentStatus> StandingAsync(CustomerId customer, string purpose, Channel channel, string pointKey, DateTimeOffset at, CancellationToken ct)
    {
        var agreed = await states.FindManyAsync(ConsentCriteria.Covering(customer, purpose, channel, pointKey), PageRequest.MaxSize, ct);
        var refusals = await ledger.FindManyAsync(ConsentCriteria.OpenRefusals(customer, purpose, channel, pointKey), PageRequest.MaxSize, ct);
        return ConsentReading.Of(agreed, [.. refusals.Where(r => r.AnsweredById is null)], at).Status;
    }

    private static ContactRefusal? RefusalOf(ConsentStatus status) => status switch
    {
        ConsentStatus.Granted => null,
        ConsentStatus.Pending => ContactRefusal.ConsentPending,
        ConsentStatus.Denied => ContactRefusal.ConsentDenied,
        ConsentStatus.Withdrawn => ContactRefusal.ConsentWithdrawn,
        ConsentStatus.Expired => ContactRefusal.ConsentExpired,
        ConsentStatus.Superseded => ContactRefusal.ConsentSuperseded,
        _ => ContactRefusal.ConsentUnknown,
    };

    private TimeZoneInfo ZoneOf(Customer customer) =>
        (TimeZoneName.TryParse(customer.Person?.TimeZone, out var own) ? own : options.Value.ZoneOf(caller.Tenant)).Zone();

    private async Task<bool> IsTooOftenAsync(CustomerId customer, ChannelRule rule, DateTimeOffset at, IReadOnlyCollection<PlannedContact> planned, CancellationToken ct)
    {
        if (rule.Caps.Count == 0) return false;
        var span = rule.Caps.Max(c => c.Span);
        var outbound = Direction.Outbound;
        var recorded = await interactions.ListAsync(
            Specification.For<Interaction>().Where(InteractionCriteria.Of(customer)).Where(InteractionCriteria.Over(rule.Channel)).Where(InteractionCriteria.NotCorrected)
                .Where(InteractionCriteria.Between(at - span, DateTimeOffset.MaxValue - at < span ? DateTimeOffset.MaxValue : at + span)).Where(i => i.Direction == outbound).OrderByDescending(InteractionOrder.Occurred).Paged(new(PageRequest.MaxSize)),
            ct);
        List<DateTimeOffset> others = [.. recorded.Items.Select(i => i.OccurredAt), .. planned.Where(p => p.Channel == rule.Channel).Select(p => p.At)];
        return rule.Caps.Any(c => c.IsExceeded(others, at));
    }
}
