using Crm.Core.Consents;
using Crm.Core.Customers;
using Crm.Core.Hosting;
using Crm.Core.Interactions;
using Crm.Core.Storage;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Conformance.Suites;

/// <summary>Contact points that must not be used: known by digest, once a reason, beyond erasure and re-import; and the gate that asks for them.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class SuppressionConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private const string Address = "Lan@Example.vn";

    private static readonly ReasonCode s_marketing = ReasonCode.Parse("marketing");

    private static readonly ReasonCode s_asked = ReasonCode.Parse("asked-by-owner");

    /// <inheritdoc />
    protected override void Configure(CrmBuilder crm) => crm.UseContactRules(o => o.SuppressionKey = Convert.ToBase64String(new byte[32]));

    [Fact]
    public async Task A_suppression_comes_back_with_every_field_and_shows_no_address()
    {
        var added = await WriteAsync(crm => crm.Suppressions.AddAsync(SuppressionKind.Unsubscribe, ContactPointKind.Email, Address));
        await ComesBackAsync(added);
        Assert.Matches("^[0-9a-f]{64}$", added.Digest);
        Assert.DoesNotContain("lan", Shown(added), StringComparison.OrdinalIgnoreCase);

        Clock.Advance(TimeSpan.FromHours(1));
        var again = await WriteAsync(crm => crm.Suppressions.AddAsync(SuppressionKind.Unsubscribe, ContactPointKind.Email, "lan@example.vn"));
        Assert.Equal((added.Id, 2, Now), (again.Id, again.Times, again.LastAt));
        await ComesBackAsync(again);
        await ComesBackAsync(await WriteAsync(crm => crm.Suppressions.LiftAsync(added.Id, s_asked)));
        Assert.Empty(await OfAsync(Address));
        Assert.Empty((await ReadAsync(crm => crm.Suppressions.ListAsync())).Items);
        await RefusedAsync("crm.suppression.lifted", () => WriteAsync(crm => crm.Suppressions.LiftAsync(added.Id, s_asked)));

        var renewed = await WriteAsync(crm => crm.Suppressions.AddAsync(SuppressionKind.Unsubscribe, ContactPointKind.Email, Address));
        Assert.Equal((added.Id, true), (renewed.Id, renewed.IsInForce));
        await ComesBackAsync(renewed);
        Assert.Equal(added.Id, Assert.Single((await ReadAsync(crm => crm.Suppressions.ListAsync())).Items).Id);
        Assert.Single(await HappenedAsync<SuppressionLifted>());
    }

    [Fact]
    public async Task A_point_is_suppressed_once_for_each_reason()
    {
        await RaceAsync(
            "crm.concurrency.lost",
            crm => crm.Suppressions.AddAsync(SuppressionKind.HardBounce, ContactPointKind.Email, Address),
            crm => crm.Suppressions.AddAsync(SuppressionKind.HardBounce, ContactPointKind.Email, Address));
        await WriteAsync(crm => crm.Suppressions.AddAsync(SuppressionKind.Complaint, ContactPointKind.Email, Address));

        Assert.Equal([SuppressionKind.HardBounce, SuppressionKind.Complaint], (await OfAsync(Address)).Select(s => s.Kind).Order());
        var listed = await ReadAsync(crm => crm.Suppressions.ListAsync(Specification.For<Suppression>().Where(SuppressionCriteria.Of(SuppressionKind.Complaint))));
        Assert.Single(listed.Items);
    }

    [Fact]
    public async Task Lifting_never_hides_a_suppression_added_at_the_same_time()
    {
        var id = (await WriteAsync(crm => crm.Suppressions.AddAsync(SuppressionKind.Objection, ContactPointKind.Email, Address))).Id;

        await RaceAsync("crm.concurrency.lost", crm => crm.Suppressions.AddAsync(SuppressionKind.Objection, ContactPointKind.Email, Address), crm => crm.Suppressions.LiftAsync(id, s_asked));

        Assert.True(Assert.Single(await OfAsync(Address)).IsInForce);
    }

    [Fact]
    public async Task A_suppression_outlives_the_erasure_of_the_customer_and_holds_when_the_point_is_imported_again()
    {
        var lan = (await AddAsync(NewCustomer.Person("Lan").Email(Address).Phone("0912345678"))).Id;
        var notice = (await WriteAsync(crm => crm.ConsentNotices.PublishAsync(s_marketing, "1", "vi", "Tôi đồng ý."))).Id;
        var yes = await WriteAsync(crm => crm.Consents.GrantAsync(new NewConsent(lan, s_marketing, Channel.Email).Under(notice)));
        Assert.Equal(ContactBasis.Consent, (await AskAsync(lan)).Basis);
        Assert.Equal(2, (await WriteAsync(crm => crm.Suppressions.AddAllOfAsync(SuppressionKind.Erased, lan))).Count);
        await EraseAsync(lan, yes.Id);
        Assert.Null(await ReadAsync(crm => crm.Customers.FindAsync(lan)));

        var again = (await AddAsync(NewCustomer.Person("Nguyễn Lan").Email("LAN@EXAMPLE.VN"))).Id;
        await WriteAsync(crm => crm.Consents.GrantAsync(new NewConsent(again, s_marketing, Channel.Email).Under(notice)));

        var decision = await AskAsync(again);
        Assert.Equal([ContactRefusal.PointSuppressed], decision.Reasons);
        Assert.Equal([SuppressionKind.Erased], decision.SuppressedBy);
        var suppression = Assert.Single(await OfAsync("lan@example.vn"));
        await WriteAsync(crm => crm.Suppressions.LiftAsync(suppression.Id, s_asked));
        Assert.True((await AskAsync(again)).IsAllowed);
    }

    [Fact]
    public async Task Contacts_recorded_over_the_channel_count_for_its_cap()
    {
        var lan = (await AddAsync(NewCustomer.Person("Lan").Email(Address))).Id;
        var service = ReasonCode.Parse("service");
        var notice = (await WriteAsync(crm => crm.ConsentNotices.PublishAsync(s_marketing, "1", "vi", "Tôi đồng ý."))).Id;
        await WriteAsync(crm => crm.Consents.GrantAsync(new NewConsent(lan, s_marketing, Channel.Email).Under(notice)));
        foreach (var hours in (int[])[24, 23, 1]) await SentAsync(lan, Direction.Outbound, Now.AddHours(-hours));
        await SentAsync(lan, Direction.Inbound, Now);

        Assert.True((await AskAsync(lan)).IsAllowed);
        await SentAsync(lan, Direction.Outbound, Now);
        Assert.Equal([ContactRefusal.TooOften], (await AskAsync(lan)).Reasons);
        Assert.Equal(ContactBasis.Purpose, (await ReadAsync(crm => crm.ContactGate.MayContactAsync(lan, service, Channel.Email, Now))).Basis);
    }

    [Fact]
    public async Task Another_tenant_has_suppressions_of_its_own()
    {
        var id = (await WriteAsync(crm => crm.Suppressions.AddAsync(SuppressionKind.DoNotCall, ContactPointKind.Phone, "0912345678"))).Id;
        await RefusedAsync("crm.suppression.not-found", () => WriteAsync(crm => crm.Suppressions.LiftAsync(new(UnknownId), s_asked)));
        await RefusedAsync("crm.customer.not-found", () => WriteAsync(crm => crm.Suppressions.AddAllOfAsync(SuppressionKind.Objection, new(UnknownId))));

        using var away = ActFor(ConformanceCaller.Away);
        Assert.Empty(await ReadAsync(crm => crm.Suppressions.OfPointAsync(ContactPointKind.Phone, "+84912345678")));
        await RefusedAsync("crm.suppression.not-found", () => WriteAsync(crm => crm.Suppressions.LiftAsync(id, s_asked)));
        Assert.NotEqual(id, (await WriteAsync(crm => crm.Suppressions.AddAsync(SuppressionKind.DoNotCall, ContactPointKind.Phone, "0912345678"))).Id);
    }

    private Task<ContactDecision> AskAsync(CustomerId customer) => ReadAsync(crm => crm.ContactGate.MayContactAsync(customer, s_marketing, Channel.Email, Now));

    private Task<Interaction> SentAsync(CustomerId customer, Direction direction, DateTimeOffset at) =>
        WriteAsync(crm => crm.Interactions.RecordAsync(customer, Channel.Email, direction, at, null));

    private Task<IReadOnlyList<Suppression>> OfAsync(string address) => ReadAsync(crm => crm.Suppressions.OfPointAsync(ContactPointKind.Email, address));

    private async Task ComesBackAsync(Suppression saved) =>
        Assert.Equal(Shown(saved), Shown((await WithAsync<IRepository<Suppression, SuppressionId>, Suppression?>(r => r.FindAsync(saved.Id)))!));

    // What erasure will do with the rows about a customer.
    private async Task EraseAsync(CustomerId customer, ConsentEventId entry)
    {
        await using var scope = Services.CreateAsyncScope();
        var (ledger, states) = (scope.ServiceProvider.GetRequiredService<IRepository<ConsentEvent, ConsentEventId>>(), scope.ServiceProvider.GetRequiredService<IRepository<ConsentState, ConsentStateId>>());
        var customers = scope.ServiceProvider.GetRequiredService<IRepository<Customer, CustomerId>>();
        ledger.Remove((await ledger.FindAsync(entry))!);
        foreach (var state in await states.FindManyAsync(new(s => s.CustomerId == customer), PageRequest.MaxSize)) states.Remove(state);
        customers.Remove((await customers.FindAsync(customer))!);
        await SaveAsync(scope);
    }
}
