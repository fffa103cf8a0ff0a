using System.Data.Common;
using Crm.Core.Consents;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Proofs.Races;

/// <summary>One of the two processes: says yes, or no, for each customer it is told, and reports once that is stored or refused for good.</summary>
internal static class RaceSide
{
    public const string Yes = "yes";

    public const string No = "no";

    public const string Stored = "stored";

    public const string Refused = "refused";

    public static readonly ReasonCode Purpose = ReasonCode.Parse("marketing");

    public static async Task<int> RunAsync(string database, string connection, string says)
    {
        await using var services = Host.Open(database, connection);
        await Console.Out.WriteLineAsync("ready");
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var (customer, notice) = line.Split(' ') is [var c, var n] ? (new CustomerId(Guid.Parse(c)), new ConsentNoticeId(Guid.Parse(n))) : throw new InvalidOperationException(line);
            await Console.Out.WriteLineAsync(await SayAsync(services, new NewConsent(customer, Purpose, Channel.Email).Under(notice), says));
        }

        return 0;
    }

    // As a host does: who lost against another writer, or found the file busy, looks again.
    private static async Task<string> SayAsync(ServiceProvider services, NewConsent draft, string says)
    {
        while (true)
        {
            try
            {
                await using var scope = services.CreateAsyncScope();
                var consents = scope.ServiceProvider.GetRequiredService<ICrm>().Consents;
                _ = says == Yes ? await consents.GrantAsync(draft) : await consents.WithdrawAsync(draft);
                await scope.ServiceProvider.GetRequiredService<HostDb>().SaveChangesAsync();
                return Stored;
            }
            catch (CrmException later) when (later.Code == "crm.consent.refused-later")
            {
                return Refused;
            }
            catch (Exception again) when (again is CrmConcurrencyException or DbUpdateException or DbException)
            {
                // The other side was first.
            }
        }
    }
}
