using Crm.Core.Consents;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Tenancy;
using Crm.Core.Testing;
using Crm.Core.Tests.Hosting;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Crm.Core.Tests.Consents;

public sealed class ContactGateTests
{
    // 14 March 2026, 10:00 in Viet Nam.
    private static readonly DateTimeOffset s_morning = new(2026, 3, 14, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Unknown_means_no_and_a_decision_names_its_rules()
    {
        using var agreement = await Agreement.WithAsync();

        var decision = await agreement.AskAsync();

        Assert.False(decision.IsAllowed);
        Assert.Equal([ContactRefusal.ConsentUnknown], decision.Reasons);
        Assert.Equal(("default", "2026-1", 1), (decision.Rules, decision.RulesVersion, decision.PointNumber!.Value));
        Assert.Equal(["opt-out-last"], decision.Obligations);
    }

    [Fact]
    public async Task Every_reason_is_given_at_once()
    {
        using var agreement = await Agreement.WithAsync();
        await agreement.DoAsync(c => c.WithdrawAsync(agreement.Email with { Channel = Channel.Sms }));
        await agreement.Shop.Write(crm => crm.Suppressions.AddAsync(SuppressionKind.DoNotCall, ContactPointKind.Phone, "0912345678"));
        await agreement.Shop.Write(crm => crm.Customers.ChangeAsync(agreement.Customer, (c, at) =>
        {
            c.MarkContactPointInvalid(2, at);
            c.Archive(ReasonCode.Parse("closed-down"), at);
        }));
        var night = s_morning.AddHours(12);

        var decision = await agreement.AskAsync(Channel.Sms, night, planned: [.. Enumerable.Repeat(new PlannedContact(Channel.Sms, night), 3)]);

        Assert.Equal(
            [ContactRefusal.CustomerArchived, ContactRefusal.ContactPointInvalid, ContactRefusal.PointSuppressed, ContactRefusal.ConsentWithdrawn, ContactRefusal.OutsideHours, ContactRefusal.TooOften],
            decision.Reasons);
        Assert.Equal([SuppressionKind.DoNotCall], decision.SuppressedBy);
        Assert.Equal("refused (CustomerArchived, ContactPointInvalid, PointSuppressed, ConsentWithdrawn, OutsideHours, TooOften)", decision.ToString());
    }

    [Fact]
    public async Task Each_standing_of_a_consent_has_its_reason()
    {
        using var agreement = await Agreement.WithAsync();
        await ExpectAsync(c => c.RequestAsync(agreement.Email), ContactRefusal.ConsentPending);
        await ExpectAsync(c => c.DenyAsync(agreement.Email), ContactRefusal.ConsentDenied);
        await ExpectAsync(c => c.GrantAsync(agreement.Email), null);
        await ExpectAsync(c => c.SupersedeAsync(agreement.Email), ContactRefusal.ConsentSuperseded);
        await ExpectAsync(c => c.GrantAsync(agreement.Email.Until(agreement.Shop.Now.AddHours(1))), null);
        Assert.Equal([ContactRefusal.ConsentExpired], (await agreement.AskAsync(at: agreement.Shop.Now.AddHours(1))).Reasons);

        async Task ExpectAsync(Func<IConsents, Task<ConsentEvent>> command, ContactRefusal? reason)
        {
            await agreement.DoAsync(command);
            var decision = await agreement.AskAsync();
            Assert.Equal(reason, decision.Reasons.Cast<ContactRefusal?>().SingleOrDefault());
            Assert.Equal(reason is null ? ContactBasis.Consent : (ContactBasis?)null, decision.Basis);
        }
    }

    [Fact]
    public async Task A_purpose_a_contract_asks_for_needs_no_consent_and_still_stops_at_a_dead_or_erased_address()
    {
        using var agreement = await Agreement.WithAsync();
        await agreement.Shop.Write(crm => crm.Suppressions.AddAsync(SuppressionKind.Unsubscribe, ContactPointKind.Email, Agreement.Address));

        var decision = await agreement.AskAsync(purpose: "service");
        Assert.Equal((ContactBasis.Purpose, 0), (decision.Basis!.Value, decision.Obligations.Count));
        await agreement.Shop.Write(crm => crm.Suppressions.AddAsync(SuppressionKind.HardBounce, ContactPointKind.Email, Agreement.Address));
        Assert.Equal([SuppressionKind.HardBounce], (await agreement.AskAsync(purpose: "service")).SuppressedBy);
    }

    [Fact]
    public async Task Hours_are_those_where_the_customer_is_else_the_tenants()
    {
        using var here = await Agreement.WithAsync(configure: o => o.RulePack = "vn-91-2020");
        using var there = await Agreement.WithAsync(
            NewCustomer.Person("Minh").Phone("0912345679").Profile(PersonProfile.Unknown with { TimeZone = "America/New_York" }), o => o.RulePack = "vn-91-2020");
        foreach (var agreement in (Agreement[])[here, there]) await agreement.DoAsync(c => c.GrantAsync(agreement.Email with { Channel = Channel.Call }));
        var at = s_morning.AddDays(1); // 10:00 in Viet Nam, 23:00 the evening before in New York

        Assert.True((await here.AskAsync(Channel.Call, at)).IsAllowed);
        Assert.Equal([ContactRefusal.OutsideHours], (await there.AskAsync(Channel.Call, at)).Reasons);
        Assert.True((await there.AskAsync(Channel.Call, at.AddHours(12))).IsAllowed);
    }

    [Fact]
    public async Task A_customer_is_reached_at_the_point_asked_for_the_primary_one_or_not_at_all()
    {
        using var agreement = await Agreement.WithAsync(NewCustomer.Person("Lan").Email(Agreement.Address).Email("lan@other.vn"));
        await agreement.DoAsync(c => c.GrantAsync(agreement.Email.For("lan@other.vn")));

        Assert.Equal([ContactRefusal.ConsentUnknown], (await agreement.AskAsync()).Reasons);
        Assert.Equal(2, (await agreement.AskAsync(point: 2)).PointNumber);
        Assert.True((await agreement.AskAsync(point: 2)).IsAllowed);
        Assert.Equal([ContactRefusal.NoContactPoint, ContactRefusal.ConsentUnknown], (await agreement.AskAsync(point: 3)).Reasons);
        Assert.Contains(ContactRefusal.NoContactPoint, (await agreement.AskAsync(Channel.Call)).Reasons);
        Assert.Contains(ContactRefusal.NoContactPoint, (await agreement.AskAsync(Channel.Post)).Reasons);
        Assert.Equal([ContactRefusal.ChannelNotCovered], (await agreement.AskAsync(Channel.Survey)).Reasons);
        await Assert.ThrowsAsync<CrmException>(() => agreement.AskAsync((Channel)99));
    }

    [Fact]
    public async Task A_host_brings_rules_of_its_own()
    {
        var own = ContactRulePack.Parse("""{ "name": "own", "version": "7", "purposes": [], "channels": [{ "channel": "Post", "hours": null, "caps": [], "blockedBy": [], "obligations": [] }] }""");
        using var agreement = await Agreement.WithAsync(configure: o =>
        {
            o.Packs.Add(own);
            o.RulePack = "own";
        });

        var decision = await agreement.AskAsync();

        Assert.Equal([ContactRefusal.ChannelNotCovered], decision.Reasons);
        Assert.Equal(("own", "7"), (decision.Rules, decision.RulesVersion));
    }

    [Fact]
    public async Task Without_a_key_nothing_is_suppressed_and_nobody_is_contacted()
    {
        using var shop = new Shop();
        var lan = (await shop.Write(crm => crm.Customers.AddAsync(NewCustomer.Person("Lan").Email(Agreement.Address)))).Id;

        await RefusedAsync("crm.suppression.no-key", () => shop.Write(crm => crm.Suppressions.AddAsync(SuppressionKind.Complaint, ContactPointKind.Email, Agreement.Address)));
        await RefusedAsync("crm.suppression.no-key", () => shop.Read(crm => crm.ContactGate.MayContactAsync(lan, ReasonCode.Parse("service"), Channel.Email, shop.Now)));
    }

    [Fact]
    public async Task A_host_that_says_it_contacts_customers_does_not_start_without_a_key()
    {
        Assert.Contains("crm.suppression.no-key", Failure(_ => { }), StringComparison.Ordinal);
        Assert.Contains("32 random bytes", Failure(o => o.SuppressionKey = Convert.ToBase64String(new byte[31])), StringComparison.Ordinal);
        Assert.Contains("32 random bytes", Failure(o => o.SuppressionKey = "not base64!"), StringComparison.Ordinal);
        Assert.Contains("RulePack", Failure(o => (o.SuppressionKey, o.RulePack) = (Convert.ToBase64String(new byte[32]), "none")), StringComparison.Ordinal);
        Assert.Contains("crm.contact.invalid-rules at channels[0].hours", Failure(o => (o.SuppressionKey, o.RulePack) = (Convert.ToBase64String(new byte[32]), Add(o, "8:00"))), StringComparison.Ordinal);
        using var shop = new Shop(crm => crm.UseContactRules(_ => { }).UseSuppressionKey<OwnKey>());
        Assert.NotNull(shop.Services.GetRequiredService<IOptions<ContactOptions>>().Value);
        await shop.Write(crm => crm.Suppressions.AddAsync(SuppressionKind.Complaint, ContactPointKind.Email, Agreement.Address));

        static string Add(ContactOptions options, string from)
        {
            options.Packs.Add(new("own", "1", [], [new(Channel.Sms, new(from, "21:00"), [], [], [])]));
            return "own";
        }
    }

    [Fact]
    public async Task A_suppression_is_of_a_declared_kind_and_lifted_by_somebody()
    {
        using var shop = new Shop(crm => crm.UseSuppressionKey<OwnKey>());
        var added = await shop.Write(crm => crm.Suppressions.AddAsync(SuppressionKind.Complaint, ContactPointKind.Email, Agreement.Address));

        await RefusedAsync("crm.suppression.unknown-kind", () => shop.Write(crm => crm.Suppressions.AddAsync((SuppressionKind)99, ContactPointKind.Email, Agreement.Address)));
        await RefusedAsync("crm.suppression.unknown-kind", () => shop.Write(crm => crm.Suppressions.AddAsync(SuppressionKind.Complaint, (ContactPointKind)99, Agreement.Address)));
        using var program = shop.Services.GetRequiredService<CurrentCaller>().ActAs(new CrmCaller(Some.Tenant));
        await RefusedAsync("crm.suppression.actor-required", () => shop.Write(crm => crm.Suppressions.LiftAsync(added.Id, ReasonCode.Parse("asked"))));
    }

    private static async Task RefusedAsync(string code, Func<Task> work) => Assert.Equal(code, (await Assert.ThrowsAsync<CrmException>(work)).Code);

    private static string Failure(Action<ContactOptions> configure)
    {
        using var shop = new Shop(crm => crm.UseContactRules(configure));
        return Assert.Throws<OptionsValidationException>(shop.Services.GetRequiredService<IStartupValidator>().Validate).Message;
    }

    private sealed class OwnKey : ISuppressionKey
    {
        public ReadOnlyMemory<byte> Of(TenantId tenant) => new byte[32];
    }
}
