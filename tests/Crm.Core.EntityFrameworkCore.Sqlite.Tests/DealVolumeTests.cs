using System.Diagnostics;
using Crm.Core.Conformance;
using Crm.Core.Opportunities;
using Crm.Core.Storage;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Crm.Core.EntityFrameworkCore.Sqlite.Tests;

/// <summary>As many closed deals as an import of a few years brings, through the service and in batches.</summary>
public sealed class DealVolumeTests(SqliteAdapter adapter, ITestOutputHelper output) : ConformanceSuite(adapter), IClassFixture<SqliteAdapter>
{
    [Fact]
    public async Task Thousands_of_deals_are_added_in_batches()
    {
        const int Deals = 2_000;
        var firm = await AddAsync("Firm");
        var product = await WriteAsync(crm => crm.Products.AddAsync("p", "Product"));
        var pipeline = await WriteAsync(crm => crm.Pipelines.AddAsync("Sales", [new("first", "First", 10), new("second", "Second", 50)]));
        var watch = Stopwatch.StartNew();
        foreach (var batch in Enumerable.Range(0, Deals).Chunk(500))
        {
            await using var scope = Services.CreateAsyncScope();
            var crm = scope.ServiceProvider.GetRequiredService<ICrm>();
            foreach (var i in batch)
            {
                var opened = Now.AddDays(-400).AddHours(i);
                await crm.Opportunities.AddAsync(new NewOpportunity($"Deal {i}").For(firm.Id).In(pipeline.Id).OpenedAt(opened).MovedTo(pipeline.Stages[1].Id, opened.AddDays(1))
                    .Line(product.Id, 1, UnitPrice.Of(100 + i, "USD")).ExternalId("old", $"{i}").Won(opened.AddDays(30)));
            }

            await SaveAsync(scope);
        }

        output.WriteLine($"{Deals} deals in {watch.ElapsedMilliseconds} ms");
        Assert.Equal(Deals, await ReadAsync(crm => crm.Opportunities.CountAsync(Specification.For<Opportunity>().Where(OpportunityCriteria.That(OpportunityOutcome.Won)))));
    }
}
