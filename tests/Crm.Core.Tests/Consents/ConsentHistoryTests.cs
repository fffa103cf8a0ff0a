using Crm.Core.Consents;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Testing;
using Crm.Core.Tests.Hosting;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tests.Consents;

/// <summary>Random histories, each of a tenant of its own, against <see cref="NaiveLedger"/>: what is taken, where it leads, whom the gate lets pass.</summary>
public sealed class ConsentHistoryTests : IDisposable
{
    private const int Histories = 10_000;

    private static readonly string[] s_points = ["", "lan@example.vn", "lan@other.vn"];

    private static readonly (string Purpose, Channel Channel, string[] Points)[] s_asked =
    [
        ("marketing", Channel.Email, s_points), ("news", Channel.Email, s_points), ("marketing", Channel.Sms, ["", "0912345678", "0905111222"]),
    ];

    private static readonly (ConsentAction Action, ConsentStatus Says)[] s_commands =
    [
        (ConsentAction.Requested, ConsentStatus.Pending), (ConsentAction.Granted, ConsentStatus.Granted), (ConsentAction.Confirmed, ConsentStatus.Granted),
        (ConsentAction.Denied, ConsentStatus.Denied), (ConsentAction.Withdrawn, ConsentStatus.Withdrawn), (ConsentAction.Superseded, ConsentStatus.Superseded),
        (ConsentAction.Imported, ConsentStatus.Granted), (ConsentAction.Imported, ConsentStatus.Granted), (ConsentAction.Imported, ConsentStatus.Withdrawn),
    ];

    private readonly Shop _shop = new(crm => crm.UseContactRules(o => o.SuppressionKey = Convert.ToBase64String(new byte[32])));
    private int _allowed;
    private int _refused;
    private int _passed;

    [Fact]
    public async Task Ten_thousand_random_histories_equal_a_naive_replay_and_nobody_is_contacted_without_a_basis()
    {
        for (var seed = 0; seed < Histories; seed++) await RunAsync(seed);

        // The histories reach every corner, not only refusals.
        Assert.True(_allowed > Histories && _refused > Histories / 10 && _passed > Histories / 20, $"{_allowed} taken, {_refused} refused, {_passed} passed the gate");
    }

    public void Dispose() => _shop.Dispose();

    private async Task RunAsync(int seed)
    {
        var random = new Random(seed);
        using var tenant = _shop.Services.GetRequiredService<CurrentCaller>().ActAs(new CrmCaller(TenantId.FromName($"history {seed}"), Some.User));
        await using var scope = _shop.Services.CreateAsyncScope();
        var (crm, work) = (scope.ServiceProvider.GetRequiredService<ICrm>(), scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>());
        var lan = (await crm.Customers.AddAsync(NewCustomer.Person("Lan").Email(s_points[1]).Phone("0912345678"))).Id;
        var notices = new Dictionary<string, ConsentNoticeId>(StringComparer.Ordinal);
        foreach (var purpose in s_asked.Select(a => a.Purpose).Distinct()) notices[purpose] = (await crm.ConsentNotices.PublishAsync(ReasonCode.Parse(purpose), "1", "vi", "x")).Id;
        var ledgers = s_asked.Select(_ => new NaiveLedger()).ToArray();
        for (var steps = random.Next(1, 13); steps > 0; steps--)
        {
            _shop.Clock.Advance(TimeSpan.FromMinutes(random.Next(1, 90)));
            // Mostly about one thing, so that histories grow; what is said of another must not touch it.
            var which = random.Next(2) == 0 ? seed % s_asked.Length : random.Next(s_asked.Length);
            var (purpose, channel, points) = s_asked[which];
            await StepAsync(crm, work, new NewConsent(lan, ReasonCode.Parse(purpose), channel).Under(notices[purpose]), points[random.Next(points.Length)], ledgers[which], random, seed);
            if (random.Next(2) == 0) await work.SaveChangesAsync();
        }

        for (var which = 0; which < s_asked.Length; which++) await CheckAsync(crm, lan, s_asked[which], ledgers[which], seed);
    }

    private async Task CheckAsync(ICrm crm, CustomerId lan, (string Purpose, Channel Channel, string[] Points) asked, NaiveLedger naive, int seed)
    {
        var purpose = ReasonCode.Parse(asked.Purpose);
        foreach (var point in asked.Points)
        {
            var standing = await crm.Consents.StandingAsync(lan, purpose, asked.Channel, point.Length == 0 ? null : point);
            Assert.True(naive.StandingAt(point, _shop.Now) == standing.Status, $"history {seed}, {asked.Purpose} by {asked.Channel}, point '{point}': {standing.Status} instead of {naive.StandingAt(point, _shop.Now)}");
        }

        var decision = await crm.ContactGate.MayContactAsync(lan, purpose, asked.Channel, _shop.Now);
        var kind = asked.Channel is Channel.Email ? ContactPointKind.Email : ContactPointKind.Phone;
        var basis = naive.StandingAt(asked.Points[1], _shop.Now) is ConsentStatus.Granted && (await crm.Suppressions.OfPointAsync(kind, asked.Points[1])).Count == 0;
        Assert.True(decision.IsAllowed == (basis && !decision.Reasons.Contains(ContactRefusal.OutsideHours)), $"history {seed}: {decision}");
        if (decision.IsAllowed) _passed++;
    }

    private async Task StepAsync(ICrm crm, ICrmUnitOfWork work, NewConsent draft, string point, NaiveLedger naive, Random random, int seed)
    {
        if (random.Next(20) == 0)
        {
            await crm.Suppressions.AddAsync(SuppressionKind.Unsubscribe, ContactPointKind.Email, s_points[1]);
            return;
        }

        if (random.Next(20) == 0)
        {
            await work.SaveChangesAsync();
            await crm.Consents.ExpireAsync(); // enters what holds anyway
            await work.SaveChangesAsync();
            return;
        }

        if (point.Length > 0) draft = draft.For(point);
        if (random.Next(4) == 0) draft = draft.Until(_shop.Now.AddMinutes(random.Next(1, 200)));
        var command = random.Next(s_commands.Length);
        var (action, says) = s_commands[command];
        var proven = command == 7;
        var said = random.Next(3) == 0 ? _shop.Now.AddMinutes(-random.Next(1, 200)) : _shop.Now;
        if (proven) draft = draft.ProvenBy("form");
        if (proven || said != _shop.Now) draft = draft.SaidAt(said);
        var expected = naive.Take(point, action, says, draft.ExpiresAt, proven, said, _shop.Now);
        Assert.True(expected == await TakenAsync(crm.Consents, draft, action, says), $"history {seed}: {action} for '{point}' expected {expected}");
    }

    private async Task<bool> TakenAsync(IConsents consents, NewConsent draft, ConsentAction action, ConsentStatus says)
    {
        try
        {
            await (action switch
            {
                ConsentAction.Requested => consents.RequestAsync(draft),
                ConsentAction.Granted => consents.GrantAsync(draft),
                ConsentAction.Confirmed => consents.ConfirmAsync(draft),
                ConsentAction.Denied => consents.DenyAsync(draft),
                ConsentAction.Withdrawn => consents.WithdrawAsync(draft),
                ConsentAction.Superseded => consents.SupersedeAsync(draft),
                _ => consents.ImportAsync(draft, says),
            });
            _allowed++;
            return true;
        }
        catch (CrmException refused) when (refused.Code is "crm.consent.illegal-transition" or "crm.consent.evidence-required" or "crm.consent.channel-refused" or "crm.consent.refused-later")
        {
            _refused++;
            return false;
        }
    }
}
