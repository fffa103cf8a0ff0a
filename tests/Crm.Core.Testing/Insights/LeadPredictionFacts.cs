using Crm.Core.Analytics.Leads;
using Crm.Core.Analytics.Prediction.Monitoring;
using Crm.Core.Analytics.Prediction.Scoring;
using Crm.Core.Conformance;
using Crm.Core.Customers;
using Crm.Core.Dispatching;
using Crm.Core.Hosting;
using Crm.Core.Leads;
using Crm.Core.Segments;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Crm.Core.Testing.Insights;

/// <summary>Predictions about leads, learnt from a real store and kept in it. Every adapter's tests run these.</summary>
/// <param name="adapter">The store.</param>
public abstract class LeadPredictionFacts(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private const int Decided = 200;

    private static readonly ReasonCode s_reason = ReasonCode.Parse("known-customer");

    private CustomerId _customer;

    [Fact]
    public async Task Decided_leads_teach_what_open_ones_become()
    {
        await DecideAsync(Decided, Usual);
        var (web, fair) = (await OpenAsync("web"), await OpenAsync("fair"));
        var likely = await WriteAsync(crm => crm.Segments.DefineAsync("Likely", """count(prediction where model = "lead-conversion" and probability >= 0.6) >= 1""", SegmentSubject.Leads));
        await WithAsync<ICrm, object>(async crm => await crm.Segments.UpdateAsync());

        var trained = await WithAsync<ILeadPredictions, LeadTraining>(p => p.TrainAsync());
        var scored = await WithAsync<ILeadPredictions, LeadScoring>(p => p.ScoreAsync());

        Assert.Equal((Decided, 1), (trained.Report.Rows, trained.ModelVersion));
        Assert.Equal((1, 2, 2), (scored.ModelVersion, scored.Leads, scored.Changed));
        var (ofWeb, ofFair) = (await OfAsync(web), await OfAsync(fair));
        Assert.InRange(ofWeb.Probability, .65, .9);
        Assert.InRange(ofFair.Probability, .1, .35);
        Assert.Equal((1, false), (ofWeb.ModelVersion!.Value, ofWeb.IsByHand));
        Assert.Equal(ofWeb.ByModel, ofWeb.Probability);
        Assert.Equal(("source", "web"), (ofWeb.Reasons!.For[0].Field, ofWeb.Reasons.For[0].Level));
        Assert.Equal("source", ofFair.Reasons!.Against[0].Field);
        Assert.Equal(0, (await WithAsync<ILeadPredictions, LeadScoring>(p => p.ScoreAsync())).Changed);
        await Services.GetRequiredService<IEventDispatcher>().DispatchAsync();
        await WithAsync<ICrm, object>(async crm => await crm.Segments.UpdateAsync());
        Assert.Equal(1, await ReadAsync(crm => crm.Segments.CountAsync(likely.Id)));
    }

    [Fact]
    public async Task What_a_person_says_stays_when_the_model_is_trained_again()
    {
        await RefusedAsync("crm.lead.not-found", () => OfAsync(new(UnknownId)));
        var web = await OpenAsync("web");
        await RefusedAsync("crm.insight.no-model", () => OfAsync(web));
        await RefusedAsync("crm.insight.no-model", () => WithAsync<ILeadPredictions, LeadScoring>(p => p.ScoreAsync()));
        await RefusedAsync("crm.insight.not-by-hand", () => ChangeAsync(p => p.ReleaseAsync(web)));
        await RefusedAsync("crm.insight.invalid-prediction", () => ChangeAsync(p => p.SetAsync(web, 1.5, s_reason)));
        await RefusedAsync("crm.lead.not-found", () => ChangeAsync(p => p.SetAsync(new(UnknownId), .5, s_reason)));
        await ChangeAsync(p => p.SetAsync(web, .95, s_reason));
        Assert.Equal((.95, Grade.A, true, null), (await ToldAsync(web)));
        await RefusedAsync("crm.insight.no-model", () => ChangeAsync(p => p.ReleaseAsync(web)));

        await DecideAsync(Decided, Usual);
        await WithAsync<ILeadPredictions, LeadTraining>(p => p.TrainAsync());
        await WithAsync<ILeadPredictions, LeadScoring>(p => p.ScoreAsync());

        var told = await OfAsync(web);
        Assert.Equal((.95, true), (told.Probability, told.IsByHand));
        Assert.InRange(told.ByModel!.Value, .65, .9);
        await ChangeAsync(p => p.ReleaseAsync(web));
        Assert.Equal((told.ByModel.Value, false), ((await OfAsync(web)).Probability, (await OfAsync(web)).IsByHand));
    }

    [Fact]
    public async Task A_model_that_is_not_usable_is_not_kept()
    {
        await RefusedAsync("crm.analytics.empty", () => WithAsync<ILeadPredictions, LeadTraining>(p => p.TrainAsync()));
        await DecideAsync(30, i => i % 2 == 0);
        var few = await WithAsync<ILeadPredictions, LeadTraining>(p => p.TrainAsync());
        Assert.Null(few.ModelVersion);
        Assert.Contains(few.Report.Warnings, w => w.Code == "too-few");

        await DecideAsync(Decided, i => Mixed(i) % 2 == 0);
        var none = await WithAsync<ILeadPredictions, LeadTraining>(p => p.TrainAsync());
        Assert.Null(none.ModelVersion);
        Assert.Contains(none.Report.Warnings, w => w.Code == "no-signal");
        await RefusedAsync("crm.insight.no-model", () => WithAsync<ILeadPredictions, LeadScoring>(p => p.ScoreAsync()));
    }

    [Fact]
    public async Task A_model_is_watched_on_the_leads_that_came_after_it()
    {
        await DecideAsync(Decided, Usual);
        await WithAsync<ILeadPredictions, LeadTraining>(p => p.TrainAsync());
        Assert.Null(await WithAsync<ILeadPredictions, MonitoringReport?>(p => p.WatchAsync()));

        Clock.Advance(TimeSpan.FromDays(1));
        await DecideAsync(40, i => i % 2 == 0);
        await OpenAsync("radio");

        var watched = (await WithAsync<ILeadPredictions, MonitoringReport?>(p => p.WatchAsync()))!;
        Assert.Equal(40, watched.Decided);
        Assert.True(watched.Quality!.Auc > .9);
        Assert.Contains(watched.Fields, f => f.Name == "source");
        using var away = ActFor(TenantId.FromName("other"));
        await RefusedAsync("crm.insight.no-model", () => WithAsync<ILeadPredictions, MonitoringReport?>(p => p.WatchAsync()));
    }

    // From the web four of five, from fairs one of five, in no step with the folds.
    private static bool Usual(int i) => Mixed(i) % 5 < (i % 2 == 0 ? 4u : 1u);

    private static uint Mixed(int i)
    {
        var x = (uint)i + 1;
        unchecked
        {
            x = (x ^ (x >> 16)) * 0x7feb_352du;
            x = (x ^ (x >> 15)) * 0x846c_a68bu;
        }

        return x ^ (x >> 16);
    }

    /// <inheritdoc />
    protected override void Configure(CrmBuilder crm) => crm.AddAnalytics();

    /// <inheritdoc />
    protected override async Task PrepareAsync() => _customer = (await AddAsync("Everybody")).Id;

    private async Task DecideAsync(int count, Func<int, bool> converts)
    {
        // Each a second after the one before: the order in which they came is that of the folds.
        foreach (var batch in Enumerable.Range(0, count).Chunk(50))
        {
            await WriteAsync(async crm =>
            {
                foreach (var i in batch)
                {
                    Clock.Advance(TimeSpan.FromSeconds(1));
                    var lead = await crm.Leads.AddAsync(NewLead.Of($"Lead {i}").From(i % 2 == 0 ? "web" : "fair"));
                    await crm.Leads.StartWorkingAsync(lead.Id);
                    if (!converts(i))
                    {
                        await crm.Leads.DisqualifyAsync(lead.Id, ReasonCode.Parse("no-need"));
                        continue;
                    }

                    await crm.Leads.QualifyAsync(lead.Id);
                    await crm.Leads.MarkConvertedAsync(lead.Id, _customer);
                }

                return true;
            });
        }
    }

    private async Task<LeadId> OpenAsync(string source) => (await WriteAsync(crm => crm.Leads.AddAsync(NewLead.Of("Open").From(source)))).Id;

    private Task<LeadOutlook> OfAsync(LeadId lead) => WithAsync<ILeadPredictions, LeadOutlook>(p => p.OfAsync(lead));

    private async Task<(double, Grade, bool, double?)> ToldAsync(LeadId lead)
    {
        var told = await OfAsync(lead);
        return (told.Probability, told.Grade, told.IsByHand, told.ByModel);
    }

    private async Task ChangeAsync(Func<ILeadPredictions, Task> change)
    {
        await using var scope = Services.CreateAsyncScope();
        await change(scope.ServiceProvider.GetRequiredService<ILeadPredictions>());
        await SaveAsync(scope);
    }
}
