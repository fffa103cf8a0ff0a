using Crm.Core.Consents;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Testing;
using Crm.Core.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tests.Consents;

/// <summary>Random histories, each of a tenant of its own, against <see cref="NaiveLedger"/>: what is taken, where it leads, whom the gate lets pass.</summary>
public sealed class ConsentHistoryTests : IDisposable
{
    private const int Histories = 10_000;

    private static readonly string[] s_points = ["", "lan@example.vn", "lan@other.vn"];

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
        var lan = (await crm.Customers.AddAsync(NewCustomer.Person("Lan").Email(s_points[1]))).Id;
        var notice = (await crm.ConsentNotices.PublishAsync(Agreement.Marketing, "1", "vi", "x")).Id;
        var naive = new NaiveLedger();
        for (var steps = random.Next(1, 9); steps > 0; steps--)
        {
            _shop.Clock.Advance(TimeSpan.FromMinutes(random.Next(1, 90)));
            await StepAsync(crm, work, new NewConsent(lan, Agreement.Marketing, Channel.Email).Under(notice), naive, random, seed);
            if (random.Next(2) == 0) await work.SaveChangesAsync();
        }

        foreach (var point in s_points)
        {
            var standing = await crm.Consents.StandingAsync(lan, Agreement.Marketing, Channel.Email, point.Length == 0 ? null : point);
            Assert.True(naive.StandingAt(point, _shop.Now) == standing.Status, $"history {seed}, point {point}: {standing.Status} instead of {naive.StandingAt(point, _shop.Now)}");
        }

        var decision = await crm.ContactGate.MayContactAsync(lan, Agreement.Marketing, Channel.Email, _shop.Now);
        var basis = naive.StandingAt(s_points[1], _shop.Now) is ConsentStatus.Granted && (await crm.Suppressions.OfPointAsync(ContactPointKind.Email, s_points[1])).Count == 0;
        Assert.True(decision.IsAllowed == basis, $"history {seed}: {decision}");
        if (decision.IsAllowed) _passed++;
    }

    private async Task StepAsync(ICrm crm, ICrmUnitOfWork work, NewConsent draft, NaiveLedger naive, Random random, int seed)
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

        var point = s_points[random.Next(s_points.Length)];
        if (point.Length > 0) draft = draft.For(point);
        if (random.Next(4) == 0) draft = draft.Until(_shop.Now.AddMinutes(random.Next(1, 200)));
        var command = random.Next(s_commands.Length);
        var (action, says) = s_commands[command];
        var proven = command == 7;
        if (proven) draft = draft.ProvenBy("form").SaidAt(_shop.Now);
        var expected = naive.Take(point, action, says, draft.ExpiresAt, proven, _shop.Now);
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
        catch (CrmException refused) when (refused.Code is "crm.consent.illegal-transition" or "crm.consent.evidence-required" or "crm.consent.channel-refused")
        {
            _refused++;
            return false;
        }
    }
}
