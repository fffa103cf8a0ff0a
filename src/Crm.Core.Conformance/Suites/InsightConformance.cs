using Crm.Core.Customers;
using Crm.Core.Insights;
using Crm.Core.Leads;
using Crm.Core.Rules;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Conformance.Suites;

/// <summary>What analyses keep of customers and leads, and how rules ask for it.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class InsightConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private static readonly DateOnly s_day = new(2026, 3, 1);

    private CustomerId _anna;
    private CustomerId _bob;
    private LeadId _lead;

    [Fact]
    public async Task What_is_kept_comes_back_with_every_field()
    {
        var model = InsightModel.Keep(Caller.Tenant, new(NextId()), InsightModel.RfmKey, 1, """{"format":1}""", s_day, Now);
        var profile = PurchaseProfile.Open(Caller.Tenant, _anna);
        profile.Take(new(s_day.AddDays(-40), s_day, 2, 3, 9_000_000_000_000, 40, 1, "101"), Currency.Vnd);
        var standing = Standing(_anna, 5, "champions");
        var estimate = Estimate(_anna, .75, 1_000);
        var byModel = LeadPrediction.Open(Caller.Tenant, new(NextId()), "lead-conversion", _lead);
        byModel.Take(.25, "C", 1, Now);
        byModel.SetByHand(.9, "A", ReasonCode.Parse("known-customer"), new UserId("lan"), Now);
        var churn = CustomerPrediction.Open(Caller.Tenant, new(NextId()), "churn", _anna);
        churn.Take(.125, null, 3, Now);
        await AddAsync<InsightModel, InsightModelId>(model);
        await AddAsync<PurchaseProfile, CustomerId>(profile);
        await AddAsync<RfmStanding, CustomerId>(standing);
        await AddAsync<LifetimeEstimate, CustomerId>(estimate);
        await AddAsync<LeadPrediction, LeadPredictionId>(byModel);
        await AddAsync<CustomerPrediction, CustomerPredictionId>(churn);

        Assert.Equal(Shown(model), Shown((await FindAsync<InsightModel, InsightModelId>(model.Id))!));
        Assert.Equal(Shown(profile), Shown((await FindAsync<PurchaseProfile, CustomerId>(_anna))!));
        Assert.Equal(Shown(standing), Shown((await FindAsync<RfmStanding, CustomerId>(_anna))!));
        Assert.Equal(Shown(estimate), Shown((await FindAsync<LifetimeEstimate, CustomerId>(_anna))!));
        Assert.Equal(Shown(byModel), Shown((await FindAsync<LeadPrediction, LeadPredictionId>(byModel.Id))!));
        Assert.Equal(Shown(churn), Shown((await FindAsync<CustomerPrediction, CustomerPredictionId>(churn.Id))!));
        Assert.Equal(["champions"], (await HappenedAsync<RfmMoved>()).Select(e => e.ToSegment));
        Assert.Equal([(.125m, false), (.25m, false), (.9m, true)], (await HappenedAsync<PredictionChanged>()).Select(e => (e.Probability, e.IsByHand)).Order());
        using var away = ActFor(TenantId.FromName("other"));
        Assert.Null(await FindAsync<RfmStanding, CustomerId>(_anna));
    }

    [Fact]
    public async Task Two_of_what_there_is_one_of_are_refused()
    {
        await AddAsync<RfmStanding, CustomerId>(Standing(_anna, 5, "champions"));
        await RefusedAsync(Errors.CrmConcurrencyException.Lost.Code, () => AddAsync<RfmStanding, CustomerId>(Standing(_anna, 4, "loyal")));
        await AddAsync<InsightModel, InsightModelId>(Model(1));
        await RefusedAsync("crm.insight.version-taken", () => AddAsync<InsightModel, InsightModelId>(Model(1)));
        await AddAsync<InsightModel, InsightModelId>(Model(2));
        await AddAsync<CustomerPrediction, CustomerPredictionId>(Prediction("churn"));
        await RefusedAsync(Errors.CrmConcurrencyException.Lost.Code, () => AddAsync<CustomerPrediction, CustomerPredictionId>(Prediction("churn")));
        await AddAsync<CustomerPrediction, CustomerPredictionId>(Prediction("response"));

        InsightModel Model(int version) => InsightModel.Keep(Caller.Tenant, new(NextId()), InsightModel.RfmKey, version, "{}", s_day, Now);

        CustomerPrediction Prediction(string key)
        {
            var prediction = CustomerPrediction.Open(Caller.Tenant, new(NextId()), key, _anna);
            prediction.Take(.5, null, 1, Now);
            return prediction;
        }
    }

    [Fact]
    public async Task Rules_ask_for_all_of_it()
    {
        await AddAsync<RfmStanding, CustomerId>(Standing(_anna, 5, "champions"));
        await AddAsync<RfmStanding, CustomerId>(Standing(_bob, 1, "hibernating"));
        await AddAsync<LifetimeEstimate, CustomerId>(Estimate(_anna, .75, 1_000));
        await AddAsync<LifetimeEstimate, CustomerId>(Estimate(_bob, null, null));
        var churn = CustomerPrediction.Open(Caller.Tenant, new(NextId()), "churn", _bob);
        churn.Take(.8, "A", 1, Now);
        await AddAsync<CustomerPrediction, CustomerPredictionId>(churn);
        var lead = LeadPrediction.Open(Caller.Tenant, new(NextId()), "lead-conversion", _lead);
        lead.SetByHand(.4, null, ReasonCode.Parse("known-customer"), null, Now);
        await AddAsync<LeadPrediction, LeadPredictionId>(lead);
        Clock.Advance(TimeSpan.FromMinutes(1)); // a window ends before the instant itself

        Assert.Equal([_anna.Value], await CustomersAsync("""rfm.segment = "champions" and rfm.recency >= 4 and rfm.frequency = 5 and rfm.monetary = 5 and rfm.since = 2026-03-01"""));
        Assert.Equal([_bob.Value], await CustomersAsync("rfm.recency < 3 and rfm.before is unknown"));
        Assert.Equal([_anna.Value], await CustomersAsync("lifetime.value >= 10 VND and lifetime.alive > 0.7 and lifetime.purchases = 1.5 and lifetime.as-of >= 2026-03-01"));
        Assert.Equal([_bob.Value], await CustomersAsync("lifetime.alive is unknown and lifetime.value is unknown and lifetime.purchases > 1"));
        Assert.Equal([_bob.Value], await CustomersAsync("""count(prediction where model = "churn" and probability >= 0.8 and grade = "A" and by-hand = false in last 1d) >= 1"""));
        Assert.Equal([_lead.Value], await AskedAsync<Lead>("""count(prediction where model = "lead-conversion" and probability < 0.5 and by-hand = true) >= 1"""));
    }

    [Fact]
    public async Task Everybody_is_read_in_one_go()
    {
        await AddAsync<RfmStanding, CustomerId>(Standing(_anna, 5, "champions"));
        await AddAsync<RfmStanding, CustomerId>(Standing(_bob, 1, "hibernating"));
        var least = 2;

        var all = await WithAsync<IFigures, List<string?>>(f => f.EachAsync<RfmStanding, string?>([], s => s.Segment).ToListAsync().AsTask());
        var some = await WithAsync<IFigures, List<CustomerId>>(f => f.EachAsync<RfmStanding, CustomerId>([s => s.Recency >= least], s => s.Id).ToListAsync().AsTask());

        Assert.Equal(["champions", "hibernating"], all.Order(StringComparer.Ordinal));
        Assert.Equal([_anna], some);
        using var away = ActFor(TenantId.FromName("other"));
        Assert.Empty(await WithAsync<IFigures, List<string?>>(f => f.EachAsync<RfmStanding, string?>([], s => s.Segment).ToListAsync().AsTask()));
    }

    /// <inheritdoc />
    protected override async Task PrepareAsync()
    {
        _anna = (await AddAsync("Anna")).Id;
        _bob = (await AddAsync("Bob")).Id;
        _lead = (await WriteAsync(crm => crm.Leads.AddAsync(NewLead.Of("Cora")))).Id;
    }

    private RfmStanding Standing(CustomerId customer, int score, string segment)
    {
        var standing = RfmStanding.Open(Caller.Tenant, customer);
        standing.Take((score, score, score, segment), s_day, 1, Now);
        return standing;
    }

    private LifetimeEstimate Estimate(CustomerId customer, double? alive, long? value)
    {
        var estimate = LifetimeEstimate.Open(Caller.Tenant, customer);
        estimate.Take(new(1.5, alive, value), Currency.Vnd, ("mbg-nbd", 1, 365), s_day);
        return estimate;
    }

    private Guid NextId() => Services.GetRequiredService<IIdGenerator>().Next();

    private async Task AddAsync<T, TId>(T record)
        where T : Domain.AggregateRoot<TId>
        where TId : struct, ITypedId<TId>
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IRepository<T, TId>>().Add(record);
        await SaveAsync(scope);
    }

    private Task<T?> FindAsync<T, TId>(TId id)
        where T : Domain.AggregateRoot<TId>
        where TId : struct, ITypedId<TId> => WithAsync<IRepository<T, TId>, T?>(r => r.FindAsync(id));

    private Task<List<Guid>> CustomersAsync(string text) => AskedAsync<Customer>(text);

    private Task<List<Guid>> AskedAsync<TSubject>(string text) => WithAsync<ISubjectRules<TSubject>, List<Guid>>(async rules =>
    {
        var rule = await rules.BindAsync(Rule.Parse(text));
        var listed = await rules.ListAsync(rule).ToListAsync();
        foreach (var id in listed) Assert.True(rule.Holds((await rules.LoadAsync(rule, id))!));
        return listed;
    });
}
