using System.Diagnostics;
using Crm.Core.Consents;
using Crm.Core.Customers;
using Crm.Core.Interactions;
using Crm.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Proofs.Races;

/// <summary>Two processes answer for the same customer at the same moment, one with a yes, one with a withdrawal: no contact may be allowed by a yes that did not know of the no.</summary>
/// <param name="store">Where they write.</param>
public sealed class WithdrawalRace(ProofStore store)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs races, one customer each. Every other customer had said yes before.</summary>
    /// <param name="races">How many.</param>
    public async Task<RaceResult> RunAsync(int races)
    {
        var connection = await store.CreateAsync(1);
        await using var services = Host.Open(store.Name, connection);
        var (customers, notice) = await PrepareAsync(services, races);
        using var patience = new CancellationTokenSource(s_patience);
        using var yes = Start(connection, RaceSide.Yes);
        using var no = Start(connection, RaceSide.No);
        var answers = new List<(string Yes, string No)>(races);
        try
        {
            foreach (var side in (Process[])[yes, no]) await LineAsync(side);
            foreach (var customer in customers)
            {
                foreach (var side in (Process[])[yes, no]) await side.StandardInput.WriteLineAsync($"{customer} {notice}".AsMemory(), patience.Token);
                answers.Add((await LineAsync(yes), await LineAsync(no)));
            }
        }
        finally
        {
            yes.Kill();
            no.Kill();
        }

        return await JudgeAsync(services, customers, answers);

        async Task<string> LineAsync(Process side) =>
            await side.StandardOutput.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("A side of the race ended early.");
    }

    private Process Start(string connection, string says)
    {
        string[] arguments = ["exec", typeof(RaceSide).Assembly.Location, "answer", store.Name, connection, says];
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("A side of the race did not start.");
        process.StandardInput.AutoFlush = true;
        return process;
    }

    private static async Task<(List<Guid> Customers, Guid Notice)> PrepareAsync(ServiceProvider services, int races)
    {
        await using var scope = services.CreateAsyncScope();
        var crm = scope.ServiceProvider.GetRequiredService<ICrm>();
        var notice = await crm.ConsentNotices.PublishAsync(RaceSide.Purpose, "1", "en", "I agree.");
        var customers = new List<Guid>();
        for (var race = 0; race < races; race++)
        {
            var customer = await crm.Customers.AddAsync(NewCustomer.Person($"Lan {race}").Email($"lan{race}@example.vn"));
            customers.Add(customer.Id.Value);
            if (race % 2 == 0) await crm.Consents.GrantAsync(new NewConsent(customer.Id, RaceSide.Purpose, Channel.Email).Under(notice.Id));
        }

        await scope.ServiceProvider.GetRequiredService<HostDb>().SaveChangesAsync();
        return (customers, notice.Id.Value);
    }

    private async Task<RaceResult> JudgeAsync(ServiceProvider services, List<Guid> customers, List<(string Yes, string No)> answers)
    {
        var (won, answered, refused, violations) = (0, 0, 0, new List<string>());
        for (var race = 0; race < customers.Count; race++)
        {
            await using var scope = services.CreateAsyncScope();
            var crm = scope.ServiceProvider.GetRequiredService<ICrm>();
            var customer = new CustomerId(customers[race]);
            var decision = await crm.ContactGate.MayContactAsync(customer, RaceSide.Purpose, Channel.Email, DateTimeOffset.UtcNow);
            var ledger = (await crm.Consents.ListAsync(Specification.For<ConsentEvent>().Where(ConsentCriteria.About(customer)))).Items;
            var no = ledger.SingleOrDefault(e => e.Action is ConsentAction.Withdrawn);
            var yes = no is null ? null : ledger.SingleOrDefault(e => e.Id == no.AnsweredById);
            if (answers[race].Yes == RaceSide.Refused) refused++;
            if (answers[race].No != RaceSide.Stored || no is null) violations.Add($"race {race}: the withdrawal is not in the ledger");
            else if (decision.IsAllowed && (yes is null || yes.EffectiveAt < no.EffectiveAt)) violations.Add($"race {race}: contact is allowed by a yes that did not know of the no");
            else if (decision.IsAllowed) answered++;
            else won++;
        }

        return new(store.Name, customers.Count, won, answered, refused, violations);
    }
}
