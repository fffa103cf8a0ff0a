using Crm.Core.Affiliations;
using Crm.Core.Attributes;
using Crm.Core.Cases;
using Crm.Core.Churn;
using Crm.Core.Consents;
using Crm.Core.Contracts;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.FollowUps;
using Crm.Core.Interactions;
using Crm.Core.Leads;
using Crm.Core.Opportunities;
using Crm.Core.Pipelines;
using Crm.Core.Purchases;
using Crm.Core.Reasons;
using Crm.Core.Rules;
using Crm.Core.Rules.Tree;
using Crm.Core.Scoring;
using Crm.Core.Storage;
using Crm.Core.Tiers;
using Crm.Core.Traits;
using Crm.Core.Unidentified;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Proofs.Replay;

/// <summary>Five people, two organisations and three leads to whom anything may happen.</summary>
/// <param name="store">Where.</param>
/// <param name="random">What happens next.</param>
internal sealed partial class ReplayWorld(ReplayStore store, Random random)
{
    private const int MostTries = 8;

    private readonly List<CustomerId> _people = [];
    private readonly List<CustomerId> _firms = [];
    private readonly List<LeadId> _leads = [];
    private readonly List<PurchaseId> _purchases = [];
    private readonly List<InteractionId> _interactions = [];
    private readonly List<CaseId> _cases = [];
    private readonly List<FollowUpId> _followUps = [];
    private readonly List<OpportunityId> _deals = [];
    private readonly List<OpportunityId> _dealsOfNobody = [];
    private readonly List<ContractId> _contracts = [];
    private readonly List<TraitId> _needs = [];
    private readonly List<ChurnRecordId> _churns = [];
    private readonly List<AffiliationId> _ties = [];
    private readonly List<UnidentifiedFactId> _held = [];
    private readonly List<DateTimeOffset> _instants = [];
    private readonly SortedDictionary<string, (int Done, int Refused)> _happened = new(StringComparer.Ordinal);
    private Pipeline? _pipeline;
    private TierSchemeId _scheme;
    private ScorePlanId _plan;
    private ConsentNoticeId _notice;
    private int _number;

    /// <summary>How often what happened, and how often it did not fit the state of things.</summary>
    public IReadOnlyDictionary<string, (int Done, int Refused)> Happened => _happened;

    /// <summary>The instants of what happened: windows end so long after them.</summary>
    public IReadOnlyList<DateTimeOffset> Instants => _instants;

    private DateTimeOffset Now => store.Clock.GetUtcNow();

    /// <summary>What there is before anything happens.</summary>
    public async Task BeginAsync()
    {
        await WriteAsync(async crm =>
        {
            foreach (var kind in Enum.GetValues<ReasonKind>()) await crm.Reasons.AddAsync(kind, s_reason, "Reason");
            await crm.Attributes.DeclareAsync(new(AttributeOwner.Customers, "points", AttributeType.Number));
            await crm.Attributes.DeclareAsync(new(AttributeOwner.Customers, "renewal", AttributeType.Date));
            _pipeline = await crm.Pipelines.AddAsync("Sales", [new("new", "New", 10), new("offer", "Offer", 50)]);
            _notice = (await crm.ConsentNotices.PublishAsync(s_marketing, "1", "vi", "May we write to you?")).Id;
            _scheme = (await crm.Tiers.DefineAsync("membership", "Thành viên", new(
                [new("Member"), new("Silver", Rule.Parse("count(purchase in last 10d) >= 2")), new("Gold", Rule.Parse("sum(purchase.amount in last 20d) >= 400"))]))).Id;
            _plan = (await crm.Scores.DefineAsync(ScoreSubject.Customers, "fit", new(
                [new("all", [new ScoreMap("kind", [new("person", 10)]), new ScorePerEvent(FactSet.Parse("interaction"), 10, decay: ScoreDecay.HalfLife(5)), new ScoreWhen(Rule.Parse("consent email.marketing granted"), 15)])]))).Id;
        });
        await WriteAsync(crm => crm.Scores.ActivateAsync(_plan));
        await WriteAsync(async crm =>
        {
            for (var i = 0; i < 5; i++)
                _people.Add((await crm.Customers.AddAsync(NewCustomer.Person($"P{i}").ExternalId("shop", $"{i}").Email($"p{i}@example.vn").Profile(PersonProfile.Unknown with { BirthDate = PartialDate.From(new(1990, 3, 1 + (5 * i))) }))).Id);
            for (var i = 0; i < 2; i++) _firms.Add((await crm.Customers.AddAsync(NewCustomer.Organisation($"F{i}").ExternalId("shop", $"f{i}"))).Id);
            for (var i = 0; i < 3; i++) _leads.Add((await crm.Leads.AddAsync(NewLead.Of($"L{i}").From(i == 0 ? "web" : "fair"))).Id);
        });
        foreach (var (name, rule, subject) in ReplayRules.All) await WriteAsync(crm => crm.Segments.DefineAsync(name, rule, subject));
        // So that there is something that can go on.
        for (var i = 0; i < 50; i++) await HappenAsync();
    }

    /// <summary>Lets something happen.</summary>
    /// <returns>What.</returns>
    public Task<string> HappenAsync()
    {
        // Sales and calls more often than all else, because windows are about them; and what comes second, because it often does not fit.
        var events = random.Next(4) switch { 0 => s_often, 1 => s_second, _ => s_all };
        return HappenAsync(events[random.Next(events.Length)]);
    }

    /// <summary>Lets a deal of a customer go to another one.</summary>
    public Task<string> DealGoesToAnotherAsync() => HappenAsync(("deal goes to another", (w, crm) => crm.Opportunities.AttachCustomerAsync(w.One(w._deals), w.Anybody())));

    private async Task<string> HappenAsync((string Kind, Func<ReplayWorld, ICrm, Task> Do) happening)
    {
        var refused = 0;
        while (true)
        {
            try
            {
                await WriteAsync(crm => happening.Do(this, crm));
                Note(1);
                return happening.Kind;
            }
            catch (CrmException)
            {
                // What does not fit the state of one record may fit that of another; or it does not happen. That every kind did happen is asked in the end.
                if (++refused < MostTries) continue;
                Note(0);
                return $"({happening.Kind})";
            }
        }

        void Note(int done)
        {
            var before = _happened.GetValueOrDefault(happening.Kind);
            _happened[happening.Kind] = (before.Done + done, before.Refused + refused);
        }
    }

    private async Task WriteAsync(Func<ICrm, Task> work)
    {
        await using var scope = store.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<ICrm>());
        await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync();
    }

    private static async Task KeepAsync<T, TId>(List<TId> ids, Task<T> made, Func<T, TId> id) => ids.Add(id(await made));

    private CustomerId Anybody() => random.Next(4) == 0 ? One(_firms) : One(_people);

    // Often one of the last, so that things go through all their states.
    private T One<T>(IReadOnlyList<T> of) => of.Count == 0
        ? throw new CrmException(StorageErrors.InvalidLimit, "nothing yet")
        : of[random.Next(3) == 0 ? random.Next(of.Count) : of.Count - 1 - random.Next(Math.Min(of.Count, 4))];

    private DateTimeOffset Lately()
    {
        var at = random.Next(3) == 0 ? Now : Now.AddMinutes(-random.Next(0, 15_000));
        _instants.Add(at);
        return at;
    }

    private DateTimeOffset Soon()
    {
        var at = Now.AddMinutes(random.Next(1, 10_000));
        _instants.Add(at);
        return at;
    }

    private DateOnly Day(int earliest, int latest) => DateOnly.FromDateTime(Now.Date).AddDays(random.Next(earliest, latest + 1));

    private Money Amount(int most = 300) => Money.Of(random.Next(50, most), Currency.Vnd);

    private OrderNumber Number() => new("till", $"{++_number}");

    private bool Chance(int percent) => random.Next(100) < percent;
}
