using System.Diagnostics.Metrics;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Telemetry;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Tests.Saving;

/// <summary>What the meter counts as stored.</summary>
public sealed class CountTests : IDisposable
{
    // Other tests store at the same time: only what this flow of execution stores is looked at.
    private static readonly AsyncLocal<List<string>?> Counted = new();
    private readonly MeterListener _listener = new();

    public CountTests()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == CrmTelemetry.Name && instrument.Name == "crm.records.stored") listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((_, count, tags, _) => Counted.Value?.Add($"{count} {tags[0].Value} {tags[1].Value}"));
        _listener.Start();
    }

    [Fact]
    public async Task A_refused_save_counts_nothing_and_its_repetition_once()
    {
        await using var host = await Host<PlainDb>.StartAsync();
        var counted = Counted.Value = [];
        await host.InScopeAsync(async (crm, db) =>
        {
            await crm.Customers.AddAsync(NewCustomer.Person("Lan").ExternalId("shop", "1"));
            await db.SaveChangesAsync();
        });
        Assert.Equal(["1 customer Created"], counted);

        await host.InScopeAsync(async (crm, db) =>
        {
            var twice = await crm.Customers.AddAsync(NewCustomer.Person("Minh").ExternalId("shop", "1"));
            await Assert.ThrowsAsync<CrmException>(() => db.SaveChangesAsync());
            Assert.Single(counted);
            foreach (var part in twice.ExternalIds.ToList()) db.Entry(part).State = EntityState.Detached;
            await db.SaveChangesAsync();
            await db.SaveChangesAsync();
        });

        Assert.Equal(["1 customer Created", "1 customer Created"], counted);
    }

    [Fact]
    public async Task Inside_a_transaction_of_the_host_a_save_counts_when_it_is_through()
    {
        await using var host = await Host<PlainDb>.StartAsync();
        var counted = Counted.Value = [];
        await host.InScopeAsync(async (crm, db) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await crm.Customers.AddAsync(NewCustomer.Person("Lan"));
            Assert.Empty(counted);
            Save(db);
            Assert.Equal(["1 customer Created"], counted);
            await transaction.CommitAsync();
        });

        Assert.Single(counted);
    }

    public void Dispose() => _listener.Dispose();

    private static void Save(DbContext db) => db.SaveChanges();
}
