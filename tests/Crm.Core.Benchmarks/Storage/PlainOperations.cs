using System.Globalization;
using Crm.Core.Benchmarks.Stores;
using Crm.Core.Benchmarks.Yardstick;
using Crm.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Benchmarks.Storage;

/// <summary>The same with plain EF Core: no tenancy but the column, no events, no audit, nothing parsed.</summary>
internal sealed class PlainOperations
{
    private static readonly Guid s_tenant = TenantId.Default.Value;

    private static int s_unique;

    private readonly Store _store;
    private readonly Random _random = new(20_26);

    private bool _split;

    private PlainOperations(Store store) => _store = store;

    /// <summary>With one query or with one per collection, whichever is faster here.</summary>
    public static async Task<PlainOperations> OnAsync(Store store)
    {
        var (one, many) = (new PlainOperations(store), new PlainOperations(store) { _split = true });
        var (together, apart) = await Measure.RaceAsync($"{store.Name} yardstick, one query or many", new(TimeSpan.FromSeconds(3), 11, 40), one.ReadAsync, many.ReadAsync);
        await Console.Error.WriteLineAsync($"  yardstick: one query {together:F0} us, split {apart:F0} us");
        return together <= apart ? one : many;
    }

    public Task ReadAsync() => InScopeAsync(async db =>
    {
        var id = Anybody();
        Must(await Whole(db.Customers.AsNoTracking()).FirstOrDefaultAsync(c => c.TenantId == s_tenant && c.Id == id) is { ContactPoints.Count: 2, ExternalIds.Count: 1 });
    });

    public Task FirstPageAsync() => InScopeAsync(async db => Must(await PageAsync(db.Customers.Where(c => c.TenantId == s_tenant)) == 51));

#pragma warning disable CA1309 // EF translates the plain comparison only
    public Task MiddlePageAsync() => InScopeAsync(async db =>
    {
        var number = _store.Population.InTheMiddle(_random);
        var id = Population.Customer(number).Value;
        var key = Population.NameKey(number);
        Must(await PageAsync(db.Customers.Where(c => c.TenantId == s_tenant
            && string.Compare(c.NameKey, key) >= 0 && (string.Compare(c.NameKey, key) > 0 || c.Id.CompareTo(id) > 0))) == 51);
    });
#pragma warning restore CA1309

    public Task InsertAsync() => InScopeAsync(async db =>
    {
        var (id, number, now) = (Guid.CreateVersion7(), Next(), DateTimeOffset.UtcNow);
        var (email, phone) = ($"plain{number}@example.vn", "+84912345678");
        var customer = new PlainCustomer
        {
            TenantId = s_tenant,
            Id = id,
            Version = 1,
            Kind = 1,
            DisplayName = "Nguyễn Thị Lan",
            NameKey = "nguyen thi lan",
            NameToned = "nguyễn thị lan",
            NameTokens = "lan nguyen thi",
            CreatedAt = Rounded(now),
            PrimaryEmail = email,
            PrimaryPhone = phone,
            ContactPointsMade = 2,
            PersonFamily = "Nguyễn",
            PersonMiddle = "Thị",
            PersonGiven = "Lan",
            PersonNameOrder = 1,
            PersonLanguages = [],
        };
        customer.ContactPoints.Add(new() { TenantId = s_tenant, CustomerId = id, Number = 1, Kind = 1, Value = email, MatchKey = email, IsPrimary = true, AddedAt = Rounded(now) });
        customer.ContactPoints.Add(new() { TenantId = s_tenant, CustomerId = id, Number = 2, Kind = 2, Value = "0912345678", MatchKey = phone, IsPrimary = true, AddedAt = Rounded(now) });
        customer.ExternalIds.Add(new() { TenantId = s_tenant, CustomerId = id, System = "plain", Key = number });
        db.Add(customer);
        await db.SaveChangesAsync();
    });

    public Task UpdateAsync() => InScopeAsync(async db =>
    {
        var id = Anybody();
        var customer = await Whole(db.Customers).FirstAsync(c => c.TenantId == s_tenant && c.Id == id);
        customer.Owner = "u" + Next();
        customer.Version++;
        await db.SaveChangesAsync();
    });

    private IQueryable<PlainCustomer> Whole(IQueryable<PlainCustomer> customers)
    {
        var whole = customers.Include(c => c.ContactPoints).Include(c => c.Addresses).Include(c => c.ExternalIds).Include(c => c.Attributes);
        return _split ? whole.AsSplitQuery() : whole.AsSingleQuery();
    }

    private static async Task<int> PageAsync(IQueryable<PlainCustomer> customers)
    {
        var page = await customers.AsNoTracking().OrderBy(c => c.NameKey).ThenBy(c => c.Id).Take(51).Select(c => new PlainSummary
        {
            Id = c.Id,
            Kind = c.Kind,
            DisplayName = c.DisplayName,
            PrimaryEmail = c.PrimaryEmail,
            PrimaryPhone = c.PrimaryPhone,
            Owner = c.Owner,
            CreatedAt = c.CreatedAt,
            ArchivedAt = c.ArchivedAt,
            Version = c.Version,
        }).ToListAsync();
        return page.Count;
    }

    private Guid Anybody() => Population.Customer(_random.Next(_store.Population.Customers)).Value;

    private static DateTimeOffset Rounded(DateTimeOffset at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    private static string Next() => Interlocked.Increment(ref s_unique).ToString(CultureInfo.InvariantCulture);

    private async Task InScopeAsync(Func<PlainDb, Task> act)
    {
        await using var scope = _store.Plain.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<PlainDb>());
    }

    private static void Must(bool condition)
    {
        if (!condition) throw new InvalidOperationException("The operation did not find what is there.");
    }
}
