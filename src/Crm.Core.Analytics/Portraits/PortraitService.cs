using Crm.Core.Cases;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Insights;
using Crm.Core.Interactions;
using Crm.Core.Lifecycles;
using Crm.Core.Opportunities;
using Crm.Core.Purchases;
using Crm.Core.Segments;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Traits;
using Crm.Core.Values;
using Microsoft.Extensions.Options;

namespace Crm.Core.Analytics.Portraits;

/// <inheritdoc />
internal sealed class PortraitService(
    ICrm crm,
    IFigures figures,
    IRepository<RfmStanding, CustomerId> standings,
    IRepository<LifetimeEstimate, CustomerId> estimates,
    IRepository<Trait, TraitId> traits,
    IRepository<Opportunity, OpportunityId> deals,
    IRepository<Case, CaseId> cases,
    CurrentCaller caller,
    TimeProvider clock,
    IOptions<CrmOptions> options) : IPortraits
{
    private const int DaysOfContacts = 365;
    private const int MostCountries = 10;

    public async Task<CustomerPortrait> OfAsync(CustomerId customer, CancellationToken ct = default)
    {
        var known = await crm.Customers.GetAsync(customer, ct);
        var (now, asOf) = Today();
        var stands = await crm.Lifecycles.OfAsync(customer, ct);
        var tally = await TallyAsync([customer], NewTally(asOf), ct);
        var (rfm, expected) = (await standings.FindAsync(customer, ct), await estimates.FindAsync(customer, ct));
        var address = known.Addresses.OrderByDescending(a => a.IsPrimary).ThenBy(a => a.Number).FirstOrDefault();
        return new()
        {
            Id = customer,
            AsOf = asOf,
            Currency = Currency.Parse(options.Value.BaseCurrency),
            Kind = known.Kind,
            Name = known.DisplayName,
            Age = known.Person?.BornBy is { } born ? YearsSince(born, asOf) : null,
            Place = address is null ? null : string.Join(", ", ((string?[])[address.City ?? address.Province, address.Country.Value]).Where(p => !string.IsNullOrEmpty(p))),
            Industry = known.Organisation?.Industry,
            Tags = known.Tags,
            AddedAt = known.CreatedAt,
            Stage = stands.Stage,
            Buying = tally.Picture(),
            Change = tally.Change,
            Contacts = await ContactsAsync(customer, now, ct),
            LastInboundAt = stands.LastInboundAt,
            LastOutboundAt = stands.LastOutboundAt,
            Wants = await WantsAsync(customer, ct),
            OpenDeals = await deals.CountAsync(Specification.For<Opportunity>().Where(OpportunityCriteria.Of(customer)).Where(OpportunityCriteria.That(OpportunityOutcome.Open)), ct),
            OpenCases = await cases.CountAsync(Specification.For<Case>().Where(CaseCriteria.Of(customer)).Where(CaseCriteria.Open), ct),
            Rfm = rfm is { Recency: { } r, Frequency: { } f, Monetary: { } m, Segment: { } segment } ? ($"{r}{f}{m}", segment, rfm.Before, rfm.Since) : null,
            Expected = expected is { ExpectedPurchases: { } purchases }
                ? (expected.ValueMinor, purchases, expected.ProbabilityAlive, expected.HorizonDays, expected.Model, expected.AsOf)
                : null,
            Segments = await SegmentsAsync(customer, ct),
        };
    }

    public async Task<SegmentPortrait> OfSegmentAsync(SegmentId segment, IProgress<long>? progress = null, CancellationToken ct = default)
    {
        var found = await crm.Segments.FindAsync(segment, ct) ?? throw new CrmException(SegmentErrors.NotFound, "segment");
        if (found.Subject is not SegmentSubject.Customers) throw new CrmException(InsightErrors.NotCustomers, "segment");
        var (now, asOf) = Today();
        var (tally, counts) = (NewTally(asOf), new MemberCounts());
        await foreach (var batch in crm.Segments.MembersAsync(segment, null, ct).Chunk(PageRequest.MaxSize).WithCancellation(ct))
        {
            CustomerId[] members = [.. batch.Select(id => new CustomerId(id))];
            await TallyAsync(members, tally, ct);
            await CountAsync(members, counts, ct);
            progress?.Report(counts.Members);
        }

        var flow = await crm.Segments.FlowAsync(segment, now.AddDays(-BuyingTally.StretchDays), TimeSpan.FromDays(BuyingTally.StretchDays), 1, ct);
        return new()
        {
            Id = segment,
            Name = found.Name,
            AsOf = asOf,
            Currency = Currency.Parse(options.Value.BaseCurrency),
            Members = counts.Members,
            Buyers = tally.Buyers,
            Kinds = MemberCounts.Ranked(counts.Kinds),
            Countries = [.. MemberCounts.Ranked(counts.Countries).Take(MostCountries)],
            Stages = MemberCounts.Ranked(counts.Stages),
            RfmSegments = MemberCounts.Ranked(counts.RfmSegments),
            Buying = tally.Picture(),
            Change = tally.Change,
            ExpectedValueMinor = counts.ExpectedMinor,
            Entered = flow.Sum(f => f.Entered),
            Left = flow.Sum(f => f.Left),
        };
    }

    private (DateTimeOffset Now, DateOnly AsOf) Today()
    {
        var now = clock.GetUtcNow();
        return (now, options.Value.ZoneOf(caller.Tenant).DayOf(now));
    }

    private BuyingTally NewTally(DateOnly asOf) => new(options.Value.ZoneOf(caller.Tenant), options.Value.BaseCurrency, asOf);

    private async Task<BuyingTally> TallyAsync(CustomerId[] customers, BuyingTally tally, CancellationToken ct)
    {
        var purchases = new List<PortrayedPurchase>();
        await foreach (var purchase in figures.EachAsync(
            [p => customers.AsEnumerable().Contains(p.CustomerId), p => p.Kind == PurchaseKind.Sale && p.Status != PurchaseStatus.Cancelled], PortrayedPurchase.Of, ct)) purchases.Add(purchase);
        foreach (var ofOne in purchases.GroupBy(p => p.Customer)) tally.Add(ofOne);
        return tally;
    }

    private async Task CountAsync(CustomerId[] members, MemberCounts counts, CancellationToken ct)
    {
        counts.Members += members.Length;
        await foreach (var member in figures.EachAsync<Customer, MemberRow>(
            [c => members.AsEnumerable().Contains(c.Id)],
            c => new(c.Kind, c.Addresses.OrderByDescending(a => a.IsPrimary).ThenBy(a => a.Number).Select(a => (CountryCode?)a.Country).FirstOrDefault()),
            ct))
        {
            MemberCounts.Add(counts.Kinds, member.Kind.ToString());
            if (member.Country is { } country) MemberCounts.Add(counts.Countries, country.Value);
        }

        await foreach (var stage in figures.EachAsync<Lifecycle, LifecycleStage>([l => members.AsEnumerable().Contains(l.Id)], l => l.Stage, ct)) MemberCounts.Add(counts.Stages, stage.ToString());
        await foreach (var cell in figures.EachAsync<RfmStanding, string?>([s => members.AsEnumerable().Contains(s.Id)], s => s.Segment, ct))
        {
            if (cell is not null) MemberCounts.Add(counts.RfmSegments, cell);
        }

        await foreach (var value in figures.EachAsync<LifetimeEstimate, long?>([e => members.AsEnumerable().Contains(e.Id)], e => e.ValueMinor, ct))
        {
            if (value is { } known) counts.ExpectedMinor = Purchasing.Amounts.Added(counts.ExpectedMinor ?? 0, known, "members");
        }
    }

    private async Task<IReadOnlyList<PortraitCount>> ContactsAsync(CustomerId customer, DateTimeOffset now, CancellationToken ct)
    {
        var (since, counts) = (now.AddDays(-DaysOfContacts), new Dictionary<string, long>(StringComparer.Ordinal));
        await foreach (var channel in figures.EachAsync<Interaction, Channel>([i => i.CustomerId == customer && i.CorrectedById == null && i.OccurredAt >= since], i => i.Channel, ct)) MemberCounts.Add(counts, channel.ToString());
        return MemberCounts.Ranked(counts);
    }

    private async Task<IReadOnlyList<string>> WantsAsync(CustomerId customer, CancellationToken ct)
    {
        var current = Specification.For<Trait>().Where(TraitCriteria.Of(customer)).Where(TraitCriteria.Current).Where(t => t.Kind != TraitKind.Activity && t.AnsweredAt == null).Paged(new(PageRequest.MaxSize));
        return [.. (await traits.ListAsync(current.Select(t => t.Topic), ct)).Items.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<(string Name, DateTimeOffset Since)>> SegmentsAsync(CustomerId customer, CancellationToken ct)
    {
        var segments = new List<(string Name, DateTimeOffset Since)>();
        foreach (var stay in await crm.Segments.OfAsync(customer.Value, ct: ct))
        {
            if (await crm.Segments.FindAsync(stay.SegmentId, ct) is { } segment) segments.Add((segment.Name, stay.Since));
        }

        return [.. segments.OrderBy(s => s.Name, StringComparer.Ordinal)];
    }

    private static int YearsSince(DateOnly born, DateOnly asOf) => asOf.Year - born.Year - (asOf < born.AddYears(asOf.Year - born.Year) ? 1 : 0);

    private sealed record MemberRow(CustomerKind Kind, CountryCode? Country);
}
