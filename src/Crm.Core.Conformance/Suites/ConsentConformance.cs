using Crm.Core.Consents;
using Crm.Core.Customers;
using Crm.Core.Hosting;
using Crm.Core.Interactions;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Conformance.Suites;

/// <summary>Consents: a ledger that only grows, unknown means no, and a no that loses against nothing.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class ConsentConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private const string Address = "lan@example.vn";

    private static readonly ReasonCode s_marketing = ReasonCode.Parse("marketing");

    private CustomerId _lan;

    private ConsentNoticeId _notice;

    /// <inheritdoc />
    protected override void Configure(CrmBuilder crm) => crm.UseContactRules(o => o.SuppressionKey = Convert.ToBase64String(new byte[32]));

    /// <inheritdoc />
    protected override async Task PrepareAsync()
    {
        _lan = (await AddAsync(NewCustomer.Person("Nguyễn Thị Lan").Email(Address).Phone("0912345678"))).Id;
        _notice = (await WriteAsync(crm => crm.ConsentNotices.PublishAsync(s_marketing, "2026-03", "vi", "Tôi đồng ý nhận tin.\nCó thể rút lại bất cứ lúc nào."))).Id;
    }

    [Fact]
    public async Task An_entry_comes_back_with_every_field_and_so_does_what_it_led_to()
    {
        var entry = await WriteAsync(crm => crm.Consents.GrantAsync(
            Yes.For("LAN@example.vn").Through("web-form").ProvenBy("form 17/2026 – Lan 😀").SaidAt(Now.AddDays(-1)).Until(Now.AddDays(365))));

        Assert.Equal(Shown(entry), Shown((await ReadAsync(crm => crm.Consents.FindAsync(entry.Id)))!));
        Assert.Equal(1, entry.Version);
        Assert.Equal(("lan@example.vn", ConsentAction.Granted), (entry.PointKey, entry.Action));
        Assert.Equal(new(ConsentStatus.Granted, Now.AddDays(365)), await StandingAsync(Address));
        var view = Assert.Single(await ReadAsync(crm => crm.Consents.OfAsync(_lan)));
        Assert.Equal(("marketing", Channel.Email, "lan@example.vn", ConsentStatus.Granted), (view.Purpose, view.Channel, view.PointKey, view.Standing.Status));
        var happened = Assert.Single(await HappenedAsync<ConsentRecorded>());
        Assert.Equal((_lan, ConsentAction.Granted), (happened.CustomerId, happened.Action));
        Assert.NotNull((await ReadAsync(crm => crm.ConsentNotices.FindAsync(_notice)))!.FirstUsedAt);
    }

    [Fact]
    public async Task Hundreds_of_withdrawals_hide_none()
    {
        await WriteAsync(crm => crm.Consents.GrantAsync(Yes));
        for (var i = 0; i < 7; i++)
        {
            await WriteAsync(async crm =>
            {
                for (var j = 0; j < 30; j++) await crm.Consents.WithdrawAsync(Yes.For($"p{i}-{j}@example.vn"));
                return true;
            });
        }

        await WriteAsync(crm => crm.Consents.WithdrawAsync(Yes));

        var standings = (await ReadAsync(crm => crm.Consents.OfAsync(_lan))).Select(v => v.Standing.Status).ToList();
        Assert.Equal((211, ConsentStatus.Withdrawn), (standings.Count, Assert.Single(standings.Distinct())));
    }

    [Fact]
    public async Task A_withdrawal_beats_a_grant_that_is_stored_after_it()
    {
        await WriteAsync(crm => crm.Consents.GrantAsync(Yes));

        await BothAsync(crm => crm.Consents.WithdrawAsync(Yes), crm => crm.Consents.GrantAsync(Yes));

        Assert.Equal(ConsentStatus.Withdrawn, (await StandingAsync()).Status);
        await RefusedByGateAsync(ContactRefusal.ConsentWithdrawn);
    }

    [Fact]
    public async Task A_withdrawal_beats_a_grant_that_is_stored_before_it()
    {
        await WriteAsync(crm => crm.Consents.GrantAsync(Yes));

        await BothAsync(crm => crm.Consents.GrantAsync(Yes), crm => crm.Consents.WithdrawAsync(Yes));

        Assert.Equal(ConsentStatus.Withdrawn, (await StandingAsync()).Status);
        await RefusedByGateAsync(ContactRefusal.ConsentWithdrawn);
    }

    [Fact]
    public async Task A_second_withdrawal_beats_a_grant_that_answers_the_first_in_both_orders()
    {
        foreach (var withdrawalFirst in (bool[])[true, false])
        {
            await WriteAsync(crm => crm.Consents.WithdrawAsync(Yes));
            Func<ICrm, Task> withdraw = crm => crm.Consents.WithdrawAsync(Yes), grant = crm => crm.Consents.GrantAsync(Yes);

            await BothAsync(withdrawalFirst ? withdraw : grant, withdrawalFirst ? grant : withdraw);

            Assert.Equal(ConsentStatus.Withdrawn, (await StandingAsync()).Status);
            await WriteAsync(crm => crm.Consents.GrantAsync(Yes));
            Assert.Equal(ConsentStatus.Granted, (await StandingAsync()).Status);
        }
    }

    [Fact]
    public async Task The_first_yes_and_a_withdrawal_at_once_are_a_no_in_both_orders()
    {
        await BothAsync(crm => crm.Consents.WithdrawAsync(Yes), crm => crm.Consents.GrantAsync(Yes));
        await BothAsync(crm => crm.Consents.GrantAsync(Text), crm => crm.Consents.DenyAsync(Text));

        Assert.Equal([ConsentStatus.Withdrawn, ConsentStatus.Denied], (await ReadAsync(crm => crm.Consents.OfAsync(_lan))).Select(v => v.Standing.Status));
    }

    [Fact]
    public async Task Two_who_say_yes_at_once_do_so_one_after_the_other()
    {
        await WriteAsync(crm => crm.Consents.RequestAsync(Text)); // uses the notice for the first time
        await RaceAsync("crm.concurrency.lost", crm => crm.Consents.GrantAsync(Yes), crm => crm.Consents.GrantAsync(Yes));
        await RaceAsync("crm.concurrency.lost", crm => crm.Consents.GrantAsync(Yes), crm => crm.Consents.SupersedeAsync(Yes));

        Assert.Equal(ConsentStatus.Granted, (await StandingAsync()).Status);
    }

    [Fact]
    public async Task A_new_address_does_not_inherit_the_consent_of_the_old_one()
    {
        await WriteAsync(crm => crm.Consents.GrantAsync(Yes.For(Address)));

        await ChangeAsync(_lan, (c, at) =>
        {
            var added = c.AddEmail(EmailAddress.Parse("lan@other.vn"), at);
            c.MakePrimary(added.Number, at);
        });

        await RefusedByGateAsync(ContactRefusal.ConsentUnknown);
        Assert.Equal(ConsentStatus.Granted, (await StandingAsync(Address)).Status);
        Assert.Equal(ConsentStatus.Unknown, (await StandingAsync()).Status);
        await WriteAsync(crm => crm.Consents.GrantAsync(Yes));
        Assert.True((await AskAsync()).IsAllowed);
    }

    [Fact]
    public async Task A_no_to_the_channel_covers_every_point_of_it_until_a_yes_to_the_channel()
    {
        await WriteAsync(crm => crm.Consents.GrantAsync(Yes.For(Address)));
        await WriteAsync(crm => crm.Consents.WithdrawAsync(Yes));

        Assert.Equal(ConsentStatus.Withdrawn, (await StandingAsync(Address)).Status);
        await RefusedAsync("crm.consent.channel-refused", () => WriteAsync(crm => crm.Consents.GrantAsync(Yes.For(Address))));
        await WriteAsync(crm => crm.Consents.GrantAsync(Yes));
        Assert.Equal(ConsentStatus.Granted, (await StandingAsync(Address)).Status);
    }

    [Fact]
    public async Task A_consent_ends_by_date_whether_or_not_that_was_entered()
    {
        await WriteAsync(crm => crm.Consents.GrantAsync(Yes.Until(Now.AddHours(2))));
        Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(ConsentStatus.Expired, (await StandingAsync()).Status);
        await RefusedByGateAsync(ContactRefusal.ConsentExpired);
        Assert.Equal(1, await WriteAsync(crm => crm.Consents.ExpireAsync()));
        Assert.Equal(0, await WriteAsync(crm => crm.Consents.ExpireAsync()));
        Assert.Equal(ConsentStatus.Expired, (await StandingAsync()).Status);
        Assert.Equal([ConsentAction.Expired, ConsentAction.Granted], (await ReadAsync(crm => crm.Consents.ListAsync())).Items.Select(e => e.Action));
    }

    [Fact]
    public async Task The_ledger_joins_the_timeline_page_by_page()
    {
        await WriteAsync(crm => crm.Consents.RequestAsync(Yes));
        Clock.Advance(TimeSpan.FromHours(1));
        await WriteAsync(crm => crm.Consents.ConfirmAsync(Yes));
        await WriteAsync(crm => crm.Consents.WithdrawAsync(Yes));

        for (var size = 1; size <= 3; size++)
        {
            var entries = await PagesAsync(size, (crm, page) => crm.Timeline.OfAsync(_lan, page, ["consent"]));
            Assert.Equal(["consent.withdrawn", "consent.confirmed", "consent.requested"], entries.Select(e => e.What));
            Assert.All(entries, e => Assert.Equal("marketing, email", e.Text));
        }
    }

    [Fact]
    public async Task A_notice_that_was_used_is_proof_and_stays_as_it_is()
    {
        await WriteAsync(crm => crm.ConsentNotices.RewordAsync(_notice, "Tôi đồng ý."));
        await RaceAsync("crm.concurrency.lost", crm => crm.Consents.GrantAsync(Yes), crm => crm.ConsentNotices.RewordAsync(_notice, "Khác"));

        await RefusedAsync("crm.consent.notice-in-use", () => WriteAsync(crm => crm.ConsentNotices.RewordAsync(_notice, "Khác")));
        var notice = (await ReadAsync(crm => crm.ConsentNotices.FindAsync(_notice)))!;
        Assert.Equal(("Tôi đồng ý.", "vi", "2026-03"), (notice.Text, notice.Language, notice.Edition));
        await RefusedAsync("crm.consent.duplicate-notice", () => PublishAsync("2026-03"));
        await RaceAsync("crm.consent.duplicate-notice", crm => crm.ConsentNotices.PublishAsync(s_marketing, "2", "vi", "a"), crm => crm.ConsentNotices.PublishAsync(s_marketing, "2", "vi", "b"));
        Assert.Equal(2, (await ReadAsync(crm => crm.ConsentNotices.ListAsync(Specification.For<ConsentNotice>().Where(ConsentCriteria.NoticesFor("marketing"))))).Items.Count);
    }

    [Fact]
    public async Task What_does_not_exist_is_refused_and_another_tenant_sees_nothing()
    {
        var entry = await WriteAsync(crm => crm.Consents.GrantAsync(Yes));
        var nobody = new NewConsent(new(UnknownId), s_marketing, Channel.Email).Under(_notice);
        await RefusedAsync("crm.customer.not-found", () => WriteAsync(crm => crm.Consents.GrantAsync(nobody)));
        await RefusedAsync("crm.customer.not-found", () => WriteAsync(crm => crm.Consents.WithdrawAsync(nobody)));
        await RefusedAsync("crm.consent.notice-not-found", () => WriteAsync(crm => crm.Consents.GrantAsync(Yes.Under(new(UnknownId)))));

        using var away = ActFor(ConformanceCaller.Away);
        Assert.Null(await ReadAsync(crm => crm.Consents.FindAsync(entry.Id)));
        Assert.Null(await ReadAsync(crm => crm.ConsentNotices.FindAsync(_notice)));
        Assert.Empty((await ReadAsync(crm => crm.Consents.ListAsync())).Items);
        Assert.Empty(await ReadAsync(crm => crm.Consents.OfAsync(_lan)));
        Assert.Equal(default, await StandingAsync());
        await RefusedAsync("crm.customer.not-found", () => WriteAsync(crm => crm.Consents.WithdrawAsync(Yes)));
        await RefusedAsync("crm.customer.not-found", AskAsync);
    }

    private NewConsent Yes => new NewConsent(_lan, s_marketing, Channel.Email).Under(_notice);

    private NewConsent Text => new NewConsent(_lan, s_marketing, Channel.Sms).Under(_notice);

    private Task<ConsentNotice> PublishAsync(string edition) => WriteAsync(crm => crm.ConsentNotices.PublishAsync(s_marketing, edition, "vi", "Khác"));

    private Task<ConsentStanding> StandingAsync(string? point = null) => ReadAsync(crm => crm.Consents.StandingAsync(_lan, s_marketing, Channel.Email, point));

    private Task<ContactDecision> AskAsync() => ReadAsync(crm => crm.ContactGate.MayContactAsync(_lan, s_marketing, Channel.Email, Now));

    private async Task RefusedByGateAsync(ContactRefusal reason) => Assert.Equal([reason], (await AskAsync()).Reasons);

    // Two work at the same time, and both are stored.
    private async Task BothAsync(Func<ICrm, Task> faster, Func<ICrm, Task> slower)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        await WriteAsync(async crm =>
        {
            await slower(crm);
            return await WriteAsync(async other =>
            {
                await faster(other);
                return true;
            });
        });
        Clock.Advance(TimeSpan.FromSeconds(1));
    }
}
