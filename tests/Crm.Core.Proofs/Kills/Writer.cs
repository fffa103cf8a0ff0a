using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Crm.Core.Customers;
using Crm.Core.Dispatching;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Purchases;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Proofs.Kills;

/// <summary>Writes with several writers and dispatches, until somebody kills the process.</summary>
internal sealed class Writer(ServiceProvider services, int seed)
{
    public const int ContactPoints = 2;

    public const int Lines = 3;

    public const int Participants = 2;

    private const int Writers = 4;

    // Nobody is left to kill it when its parent was killed.
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(2);

    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly ConcurrentDictionary<int, CustomerId> _customers = [];
    private readonly Lock _out = new();

    private int _numbers;

    public static async Task<int> RunAsync(string database, string connection, int seed)
    {
        await using var services = Host.Open(database, connection);
        var writer = new Writer(services, seed);
        // On threads of their own: SQLite answers at once, so an asynchronous loop over it never yields.
        await Task.WhenAll([.. Enumerable.Range(1, Writers).Select(n => Task.Run(() => writer.WriteAsync(n))), Task.Run(writer.DispatchAsync)]);
        return 0;
    }

    private bool IsWanted => Stopwatch.GetElapsedTime(_started) < s_longest;

    private async Task WriteAsync(int number)
    {
        var random = new Random((seed * 100) + number);
        while (IsWanted)
        {
            try
            {
                await using var scope = services.CreateAsyncScope();
                var changed = await ActAsync(scope.ServiceProvider.GetRequiredService<ICrm>(), random);
                await scope.ServiceProvider.GetRequiredService<HostDb>().SaveChangesAsync();
                if (changed is Customer { Version: 1 } added) _customers[_customers.Count] = added.Id;
                Acknowledge(changed);
            }
            catch (Exception refused) when (refused is CrmException or DbUpdateException or System.Data.Common.DbException)
            {
                // Two writers changed the same record, or one waited too long for the file: not acknowledged, so not promised.
            }
        }
    }

    private async Task<AggregateRoot> ActAsync(ICrm crm, Random random)
    {
        var number = Interlocked.Increment(ref _numbers);
        var text = string.Create(CultureInfo.InvariantCulture, $"{seed}-{number}");
        if (_customers.Count < 10 || random.Next(4) == 0) return await AddAsync(crm, text);
        var customer = _customers[random.Next(Math.Min(_customers.Count, 10))];
        var now = DateTimeOffset.UtcNow;
        return random.Next(4) switch
        {
            0 => await crm.Customers.ChangeAsync(customer, (c, at) => c.Rename($"Lan {text}", at)),
            1 => await crm.Customers.ChangeAsync(customer, AddEmail),
            2 => await crm.Purchases.RecordAsync(
                customer, NewPurchase.Sale(new("proof", text), Currency.Parse("VND"), now).Line("P1", 2, 50_000m).Line("P2", 1, 20_000m).Line("P3", 3, 1_000m)),
            _ => await crm.Interactions.RecordAsync(
                customer,
                new NewInteraction(Channel.Call, Direction.Inbound, now, "asked").From("proof", text).With(new("caller") { Name = "Lan" }).With(new("listener") { Name = "Minh" })),
        };

        void AddEmail(Customer c, DateTimeOffset at)
        {
            if (c.ContactPoints.Count < Customer.MaxContactPoints) c.AddEmail(EmailAddress.Parse($"more{text}@example.vn"), at);
            else c.Rename($"Full {text}", at);
        }
    }

    private static Task<Customer> AddAsync(ICrm crm, string text) => crm.Customers.AddAsync(
        NewCustomer.Person($"Lan {text}")
            .Email($"lan{text}@example.vn")
            .Phone("0912345678")
            .ExternalId("proof", text)
            .Address(AddressKind.Home, PostalAddress.Of(CountryCode.Vietnam, street: "12 Lê Lợi", province: "Huế")));

    private async Task DispatchAsync()
    {
        while (IsWanted)
        {
            try
            {
                await services.GetRequiredService<IEventDispatcher>().DispatchAsync();
            }
            catch (Exception busy) when (busy is System.Data.Common.DbException or InvalidOperationException { InnerException: System.Data.Common.DbException })
            {
                // The file was busy for too long; the next turn takes up where this one stopped.
            }

            await Task.Delay(20);
        }
    }

    private void Acknowledge(AggregateRoot stored)
    {
        var line = new Acknowledgement(stored.AggregateType, stored.Key, stored.Version).ToString();
        lock (_out)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }
}
