using System.Collections.Concurrent;
using Crm.Core.Affiliations;
using Crm.Core.Attributes;
using Crm.Core.Cases;
using Crm.Core.Churn;
using Crm.Core.Consents;
using Crm.Core.Contracts;
using Crm.Core.Customers;
using Crm.Core.Duplicates;
using Crm.Core.Feedback;
using Crm.Core.Fields;
using Crm.Core.FollowUps;
using Crm.Core.Interactions;
using Crm.Core.Leads;
using Crm.Core.Lifecycles;
using Crm.Core.Opportunities;
using Crm.Core.Pipelines;
using Crm.Core.Policies;
using Crm.Core.Products;
using Crm.Core.Purchases;
using Crm.Core.Reasons;
using Crm.Core.Rules;
using Crm.Core.Scoring;
using Crm.Core.Search;
using Crm.Core.Segments;
using Crm.Core.Storage;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Tiers;
using Crm.Core.Timeline;
using Crm.Core.Traits;
using Crm.Core.Unidentified;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tests.Hosting;

/// <summary>One walk through the library as a host uses it; it fails when a member of a service is not on the way.</summary>
public sealed class EveryServiceTests : IDisposable
{
    private static readonly ReasonCode s_reason = ReasonCode.Parse("a-reason");
    private readonly ConcurrentDictionary<string, byte> _called = new(StringComparer.Ordinal);
    private readonly Shop _shop = new(crm => crm.UseContactRules(o => o.SuppressionKey = Convert.ToBase64String(new byte[32])));

    [Fact]
    public async Task Every_member_of_every_service_works_in_a_real_container()
    {
        var (lan, firm) = await CustomersAsync();
        await ProductsAsync();
        await PurchasesAsync(lan);
        await LifecyclesAsync(lan);
        await UnidentifiedAsync(lan);
        var call = await InteractionsAsync(lan);
        await TraitsAsync(lan, call);
        await AffiliationsAsync(lan, firm);
        await ReasonsAsync();
        var team = await TeamsAsync();
        await LeadsAsync(lan, team);
        var deal = await DealsAsync(lan, await PipelinesAsync());
        await ContractsAsync(lan, deal);
        var found = await CasesAsync(lan, await FeedbackAsync(lan, call));
        await FollowUpsAsync(lan, found, call);
        await ChurnAsync(lan);
        await ConsentsAsync(lan);
        await GateAsync(lan);
        await TimelineAndFieldsAsync(lan);
        await SearchAsync(lan);
        await DuplicatesAsync();
        await ScoresAsync(lan);
        await SegmentsAsync(lan);
        await TiersAsync(lan);
        await PoliciesAsync(lan);

        var all = typeof(ICrm).GetProperties().SelectMany(p => p.PropertyType.GetMethods()).Select(Witness.NameOf).ToHashSet(StringComparer.Ordinal);
        Assert.True(all.Count > 70);
        Assert.Empty(all.Except(_called.Keys));
    }

    public void Dispose() => _shop.Dispose();

    private async Task DuplicatesAsync()
    {
        await Do<IDuplicates, IReadOnlyList<LookAlike>>(d => d.LooksLikeAsync(NewCustomer.Person("Nguyễn Thị Lan")));
        await Do<IDuplicates, CustomerDuplicates>(d => d.FindAsync());
    }

    private async Task SegmentsAsync(CustomerId lan)
    {
        var id = (await Do<ISegments, Segment>(s => s.DefineAsync("Buyers", "count(purchase) >= 1"))).Id;
        var list = (await Do<ISegments, Segment>(s => s.DefineAsync("Friends", (Rule?)null))).Id;
        await Do<ISegments, Segment>(s => s.RedefineAsync(id, "everybody"));
        await Do<ISegments, Segment>(s => s.RenameAsync(id, "All"));
        await Do<ISegments, bool>(s =>
        {
            s.NoteChanged("visit", [lan.Value]);
            return Task.FromResult(true);
        });
        await Do<ISegments, Segment>(s => s.PauseAsync(id));
        await Do<ISegments, Segment>(s => s.ResumeAsync(id));
        await Do<ISegments, Segment>(s => s.PutOnListAsync(list, [lan.Value], SegmentListKind.Include));
        Assert.Contains(lan.Value, (await Do<ISegments, MembershipChange>(s => s.RefreshAsync(id))).Entered);
        Assert.Equal(1, (await Do<ISegments, SegmentProgress>(s => s.UpdateAsync())).Entered);
        await Do<ISegments, Segment>(s => s.TakeOffListsAsync(list, [lan.Value]));
        Assert.True((await Do<ISegments, SegmentProgress>(s => s.RefreshAllAsync())).Left > 0);
        Assert.NotNull(await Do<ISegments, Segment?>(s => s.FindAsync(id)));
        Assert.NotNull(await Do<ISegments, Segment?>(s => s.FindByNameAsync("ALL")));
        Assert.Equal(2, (await Do<ISegments, Page<SegmentSummary>>(s => s.ListAsync())).Items.Count);
        Assert.True((await Do<ISegments, SegmentExplanation>(s => s.ExplainAsync(id, lan.Value))).Belongs);
        Assert.True((await Do<ISegments, SegmentPreview>(s => s.PreviewAsync("everybody", percent: 100))).IsExact);
        Assert.True(await Do<ISegments, long>(s => s.CountAsync(id)) > 0);
        Assert.Contains(lan.Value, await Do<ISegments, List<Guid>>(async s => await s.MembersAsync(id).ToListAsync()));
        Assert.Single(await Do<ISegments, IReadOnlyList<SegmentFlow>>(s => s.FlowAsync(id, _shop.Now, TimeSpan.FromDays(1), 1)));
        Assert.Single(await Do<ISegments, IReadOnlyList<SegmentStay>>(s => s.OfAsync(lan.Value)));
        await Do<ISegments, Segment>(s => s.ArchiveAsync(id));
    }

    private async Task<(CustomerId Lan, CustomerId Firm)> CustomersAsync()
    {
        var lan = (await Do<ICustomers, Customer>(c => c.AddAsync(NewCustomer.Person("Lan").Email("lan@example.vn").Phone("0912345678").ExternalId("shop", "1")))).Id;
        var group = (await Do<ICustomers, Customer>(c => c.AddAsync(NewCustomer.Organisation("Group")))).Id;
        var firm = (await Do<ICustomers, Customer>(c => c.AddAsync(NewCustomer.Organisation("Firm")))).Id;
        await Do<IAttributes, AttributeDefinition>(a => a.DeclareAsync(new(AttributeOwner.Customers, "size", AttributeType.Number)));
        Assert.NotNull(await Do<IAttributes, AttributeDefinition?>(a => a.FindAsync(AttributeOwner.Customers, "size")));
        Assert.Equal("size", (await Do<IAttributes, AttributeDefinition>(a => a.GetAsync(AttributeOwner.Customers, "size"))).Name);
        Assert.Single(await Do<IAttributes, IReadOnlyList<AttributeDefinition>>(a => a.OfAsync(AttributeOwner.Customers)));
        Assert.True((await Do<IAttributes, AttributeDefinition>(a => a.RetireAsync(AttributeOwner.Customers, "size"))).IsRetired);
        Assert.False((await Do<IAttributes, AttributeDefinition>(a => a.RestoreAsync(AttributeOwner.Customers, "size"))).IsRetired);
        await Do<ICustomers, Customer>(c => c.SetAttributeAsync(lan, "size", AttributeValue.Number(38)));
        await Do<ICustomers, Customer>(c => c.MoveUnderAsync(firm, group));
        await Do<ICustomers, Customer>(c => c.ChangeAsync(lan, (l, at) => l.AddTag("vip", at)));
        Assert.Equal(group, (await Do<ICustomers, Customer?>(c => c.FindAsync(firm)))!.Parent);
        Assert.Equal(["vip"], (await Do<ICustomers, Customer>(c => c.GetAsync(lan))).Tags);
        Assert.NotNull(await Do<ICustomers, Customer?>(c => c.FindByExternalIdAsync("shop", "1")));
        Assert.Single(await Do<ICustomers, IReadOnlyDictionary<string, CustomerId>>(c => c.IdsOfAsync("shop", ["1"])));
        Assert.Single(await Do<ICustomers, IReadOnlyList<Customer>>(c => c.FindByEmailAsync("LAN@example.vn")));
        Assert.Single(await Do<ICustomers, IReadOnlyList<Customer>>(c => c.FindByPhoneAsync("+84 912 345 678")));
        Assert.Equal(["Firm", "Group", "Lan"], (await Do<ICustomers, Page<CustomerSummary>>(c => c.ListAsync())).Items.Select(c => c.DisplayName));
        Assert.Equal(3, await Do<ICustomers, long>(c => c.CountAsync()));
        return (lan, firm);
    }

    private Task<bool> ProductsAsync() => Do<IProducts, bool>(async p =>
    {
        var food = await p.AddCategoryAsync("food", "Food");
        var tea = await p.AddCategoryAsync("tea", "Tea");
        var product = await p.AddAsync("P-1", "Tea", tea.Id);
        Assert.Same(product, await p.EnsureAsync("P-1", "Another"));
        await SaveAsync();
        await p.MoveCategoryAsync(tea.Id, food.Id);
        await p.RenameAsync(product.Id, "Green tea");
        await p.PutIntoAsync(product.Id, food.Id);
        await p.ArchiveAsync(product.Id);
        await p.RestoreAsync(product.Id);
        await SaveAsync();
        Assert.Equal("Green tea", (await p.GetAsync(product.Id)).Name);
        Assert.NotNull(await p.FindByKeyAsync("P-1"));
        Assert.NotNull(await p.FindCategoryAsync("food/tea"));
        Assert.Single(await p.IdsOfAsync(["P-1"]));
        Assert.Equal("food", (await p.PlacesOfAsync(["P-1"]))["P-1"].CategoryPath);
        Assert.Single((await p.ListAsync()).Items);
        return (await p.ListCategoriesAsync()).Items.Count == 2;
    });

    private Task<bool> PurchasesAsync(CustomerId lan) => Do<IPurchases, bool>(async p =>
    {
        var simple = await p.RecordAsync(lan, new OrderNumber("shop", "1"), Money.Of(1_000, "VND"), _shop.Now);
        var sale = await p.RecordAsync(lan, NewPurchase.Sale(new OrderNumber("shop", "2"), Currency.Vnd, _shop.Now).Line("P-1", 1, 100));
        await SaveAsync();
        await p.RecordReturnAsync(lan, NewPurchase.Return(new OrderNumber("shop", "3"), Currency.Vnd, _shop.Now, "2").Line("P-1", 1, 100));
        await p.HoldAsync(NewPurchase.Sale(new OrderNumber("shop", "4"), Money.Of(1, "VND"), _shop.Now), [HeldKey.Phone("0912345678")]);
        await p.CompleteAsync(sale.Id);
        await p.CancelAsync(simple.Id, s_reason);
        await SaveAsync();
        Assert.Equal(PurchaseStatus.Cancelled, (await p.GetAsync(simple.Id)).Status);
        Assert.Equal(100, (await p.FindAsync(sale.Id))!.ReturnedMinor);
        Assert.NotNull(sale.Lines[0].ProductId);
        Assert.NotNull(await p.FindByOrderNumberAsync(new("shop", "3")));
        var again = new CustomerPurchase(lan, NewPurchase.Sale(sale.OrderNumber, Currency.Vnd, sale.PlacedAt).Line("P-1", 1, 100));
        Assert.Equal(1, (await p.RecordManyAsync(new[] { again }.ToAsyncEnumerable())).Unchanged);
        Assert.Equal(3, (await p.OfAsync(lan)).Items.Count);
        Assert.Equal(3, (await p.ListAsync()).Items.Count);
        return await p.CountAsync() == 3;
    });

    private async Task ScoresAsync(CustomerId lan)
    {
        var everybody = Rule.Parse("everybody");
        var definition = new ScoreDefinition([new("a", [new ScoreWhen(everybody, 5)])], [new("low", 0)]);
        var plan = (await Do<IScores, ScorePlan>(s => s.DefineAsync(ScoreSubject.Customers, "Fit", definition))).Id;
        await Do<IScores, ScorePlan>(s => s.RenameAsync(plan, "Fitting"));
        await Do<IScores, ScorePlan>(s => s.ChangeAsync(plan, new([new("a", [new ScoreWhen(everybody, 6)])], [new("low", 0)])));
        await Do<IScores, ScorePlan>(s => s.ActivateAsync(plan));
        Assert.Equal(6, (await Do<IScores, ScoreExplanation?>(s => s.ScoreAsync(plan, lan.Value)))!.Score.Value);
        var all = await Do<IScores, int>(async s => await s.StreamAsync(plan).CountAsync());
        Assert.Equal(all, (await Do<IScores, ScoreRefreshProgress>(s => s.RefreshAsync(plan))).Changed);
        Assert.Equal("low", (await Do<IScores, KeptScore?>(s => s.FindKeptAsync(plan, lan.Value)))!.Score.Band);
        Assert.Equal("A1", (await Do<IScores, ScoreGrade?>(s => s.GradeAsync(new(plan, plan), lan.Value)))!.Grade);
        Assert.Equal(4, (await Do<IScores, IReadOnlyList<ScoreMatrixCell>>(s => s.MatrixAsync(new(plan, plan)))).Count);
        Assert.Equal(all, (await Do<IScores, ScoreBackTest>(s => s.BackTestAsync(plan, everybody, _shop.Now))).Converted);
        Assert.Equal(1, (await Do<IScores, ScoreBackTest>(s => s.BackTestAsync(plan, new Dictionary<Guid, bool> { [lan.Value] = true }, _shop.Now))).Converted);
        Assert.NotNull(await Do<IScores, ScorePlan?>(s => s.FindByNameAsync(ScoreSubject.Customers, "fitting")));
        Assert.NotNull(await Do<IScores, ScorePlan?>(s => s.FindAsync(plan)));
        await Do<IScores, ScorePlan>(s => s.ArchiveAsync(plan));
        Assert.Equal(ScorePlanState.Archived, (await Do<IScores, ScorePlan>(s => s.GetAsync(plan))).State);
        Assert.Empty((await Do<IScores, Page<ScorePlanSummary>>(s => s.ListAsync())).Items);
    }

    private async Task TiersAsync(CustomerId lan)
    {
        var scheme = (await Do<ITiers, TierScheme>(t => t.DefineAsync("membership", "Membership", new([new("Member")])))).Id;
        await Do<ITiers, TierScheme>(t => t.RenameAsync(scheme, "Members"));
        await Do<ITiers, TierScheme>(t => t.ChangeAsync(scheme, new([new("Member"), new("Gold", Rule.Parse("count(purchase) >= 999"))])));
        await Do<ITiers, TierScheme>(t => t.ArchiveAsync(scheme));
        await Do<ITiers, TierScheme>(t => t.ActivateAsync(scheme));
        Assert.True((await Do<ITiers, TierRefreshProgress>(t => t.RefreshAsync(scheme))).Moved >= 2);
        await Do<ITiers, CustomerTier>(t => t.OverrideAsync(scheme, lan, "Gold", s_reason, _shop.Now.AddDays(1)));
        Assert.Equal("Gold", (await Do<ITiers, TierStanding>(t => t.OfAsync(scheme, lan))).Tier);
        await Do<ITiers, CustomerTier>(t => t.EndOverrideAsync(scheme, lan));
        Assert.Equal("Member", (await Do<ITiers, TierExplanation?>(t => t.ExplainAsync(scheme, lan)))!.Earned);
        Assert.Equal(3, (await Do<ITiers, Page<TierMoveSummary>>(t => t.HistoryAsync(scheme, lan))).Items.Count);
        Assert.Equal(0, (await Do<ITiers, IReadOnlyList<TierShare>>(t => t.SharesAsync(scheme)))[1].Customers);
        Assert.Single((await Do<ITiers, Page<TierSchemeSummary>>(t => t.ListAsync())).Items);
        Assert.NotNull(await Do<ITiers, TierScheme?>(t => t.FindAsync(scheme)));
        Assert.Equal("Members", (await Do<ITiers, TierScheme>(t => t.GetAsync(scheme))).Name);
        Assert.NotNull(await Do<ITiers, TierScheme?>(t => t.FindByKeyAsync("membership")));
    }

    private async Task PoliciesAsync(CustomerId lan)
    {
        var everybody = Rule.Parse("everybody");
        var policy = (await Do<IPolicies, GroupPolicy>(p => p.DefineAsync("All", everybody, 1, new() { DiscountCeiling = 5 }))).Id;
        await Do<IPolicies, GroupPolicy>(p => p.RenameAsync(policy, "Everybody"));
        await Do<IPolicies, GroupPolicy>(p => p.ChangeAsync(policy, everybody, 2, new() { DiscountCeiling = 10 }));
        Assert.Equal("Everybody", (await Do<IPolicies, PolicyAnswer>(p => p.OfAsync(lan, PolicyTopic.DiscountCeiling))).Applies!.Name);
        Assert.Equal(5, (await Do<IPolicies, IReadOnlyList<PolicyAnswer>>(p => p.AllOfAsync(lan))).Count);
        Assert.False((await Do<IPolicies, PolicyVerdict>(p => p.CheckDiscountAsync(lan, 11))).IsAllowed);
        Assert.True((await Do<IPolicies, PolicyVerdict>(p => p.CheckContactAsync(lan, _shop.Now))).IsAllowed);
        Assert.Single((await Do<IPolicies, Page<PolicySummary>>(p => p.ListAsync())).Items);
        Assert.NotNull(await Do<IPolicies, GroupPolicy?>(p => p.FindAsync(policy)));
        await Do<IPolicies, GroupPolicy>(p => p.ArchiveAsync(policy));
        Assert.Equal(PolicyState.Archived, (await Do<IPolicies, GroupPolicy>(p => p.GetAsync(policy))).State);
    }

    private Task<bool> ReasonsAsync() => Do<IReasons, bool>(async r =>
    {
        await r.AddAsync(ReasonKind.LostDeal, s_reason, "Own");
        await SaveAsync();
        await r.RelabelAsync(ReasonKind.LostDeal, s_reason, "Our own", "Của mình");
        await r.RetireAsync(ReasonKind.LostDeal, s_reason);
        await r.RestoreAsync(ReasonKind.LostDeal, s_reason);
        await SaveAsync();
        await r.MustKnowAsync(ReasonKind.LostDeal, s_reason);
        return (await r.OfAsync(ReasonKind.LostDeal))[^1].Label.Vi == "Của mình";
    });

    private async Task<bool> ConsentsAsync(CustomerId lan)
    {
        var notice = (await Do<IConsentNotices, ConsentNotice>(n => n.PublishAsync(s_reason, "1", "vi", "Đồng ý"))).Id;
        await Do<IConsentNotices, ConsentNotice>(n => n.RewordAsync(notice, "Tôi đồng ý"));
        Assert.Equal("Tôi đồng ý", (await Do<IConsentNotices, ConsentNotice?>(n => n.FindAsync(notice)))!.Text);
        Assert.Single((await Do<IConsentNotices, Page<ConsentNoticeSummary>>(n => n.ListAsync())).Items);
        var draft = new NewConsent(lan, s_reason, Channel.Email).Under(notice);
        var asked = await Do<IConsents, ConsentEvent>(c => c.RequestAsync(draft));
        await Do<IConsents, ConsentEvent>(c => c.ConfirmAsync(draft));
        await Do<IConsents, ConsentEvent>(c => c.SupersedeAsync(draft));
        await Do<IConsents, ConsentEvent>(c => c.DenyAsync(draft));
        await Do<IConsents, ConsentEvent>(c => c.WithdrawAsync(draft));
        await Do<IConsents, ConsentEvent>(c => c.GrantAsync(draft));
        await Do<IConsents, ConsentEvent>(c => c.ImportAsync(draft, ConsentStatus.Granted));
        Assert.Equal(0, await Do<IConsents, int>(c => c.ExpireAsync()));
        Assert.Equal(ConsentStatus.Granted, (await Do<IConsents, ConsentStanding>(c => c.StandingAsync(lan, s_reason, Channel.Email))).Status);
        Assert.Single(await Do<IConsents, IReadOnlyList<ConsentView>>(c => c.OfAsync(lan)));
        Assert.NotNull(await Do<IConsents, ConsentEvent?>(c => c.FindAsync(asked.Id)));
        return (await Do<IConsents, Page<ConsentEventSummary>>(c => c.ListAsync())).Items.Count == 7;
    }

    private async Task GateAsync(CustomerId lan)
    {
        Assert.True((await Do<IContactGate, ContactDecision>(g => g.MayContactAsync(lan, s_reason, Channel.Email, _shop.Now))).IsAllowed);
        var one = await Do<ISuppressions, Suppression>(s => s.AddAsync(SuppressionKind.Complaint, ContactPointKind.Email, "lan@example.vn"));
        Assert.Single(await Do<ISuppressions, IReadOnlyList<Suppression>>(s => s.OfPointAsync(ContactPointKind.Email, "LAN@example.vn")));
        await Do<ISuppressions, Suppression>(s => s.LiftAsync(one.Id, s_reason));
        await Do<ISuppressions, IReadOnlyList<Suppression>>(s => s.AddAllOfAsync(SuppressionKind.Objection, lan));
        Assert.Equal(2, (await Do<ISuppressions, Page<SuppressionSummary>>(s => s.ListAsync())).Items.Count);
    }

    private Task<bool> LifecyclesAsync(CustomerId lan) => Do<ILifecycles, bool>(async l =>
    {
        await l.NoteContactAsync(lan, inbound: false, _shop.Now);
        await l.OverrideAsync(lan, LifecycleStage.Loyal, s_reason, _shop.Now.AddDays(9));
        Assert.Equal(LifecycleStage.Loyal, (await l.OfAsync(lan)).Stage);
        await l.EndOverrideAsync(lan);
        await SaveAsync();
        Assert.Equal(0, (await l.ReviewAsync(_shop.Now)).Moves);
        await l.RetractContactAsync(lan, inbound: false, _shop.Now, null);
        Assert.Null((await l.OfAsync(lan)).LastOutboundAt);
        return (await l.OfAsync(lan)).Purchases == 1;
    });

    private Task<bool> UnidentifiedAsync(CustomerId lan) => Do<IUnidentified, bool>(async u =>
    {
        Assert.Single((await u.LinkByKeysAsync(lan)).Linked);
        var held = new List<UnidentifiedFact>();
        foreach (var key in (string[])["c-1", "c-2"])
        {
            var call = HeldInteractions.ToPayload(new NewInteraction(Channel.Call, Direction.Inbound, _shop.Now).From("pbx", key));
            held.Add(await u.HoldAsync(new(HeldInteractions.KindName, "pbx", key, _shop.Now, [], call)));
        }

        await SaveAsync();
        await u.LinkAsync(held[0].Id, lan);
        await u.DismissAsync(held[1].Id, s_reason);
        await SaveAsync();
        Assert.Equal(UnidentifiedState.Linked, (await u.GetAsync(held[0].Id)).State);
        Assert.NotNull(await u.FindAsync(HeldInteractions.KindName, "pbx", "c-2"));
        Assert.Empty((await u.ListAsync()).Items);
        return await u.CountAsync() == new UnidentifiedCounts(0, 2, 1);
    });

    private Task<InteractionId> InteractionsAsync(CustomerId lan) => Do<IInteractions, InteractionId>(async i =>
    {
        var simple = await i.RecordAsync(lan, Channel.Call, Direction.Inbound, _shop.Now, "asked");
        var keyed = await i.RecordAsync(lan, new NewInteraction(Channel.Email, Direction.Outbound, _shop.Now).From("mail", "1"));
        await SaveAsync();
        await i.CorrectAsync(keyed.Id, new(Channel.Email, Direction.Inbound, _shop.Now));
        await i.ChangeAsync(simple.Id, (x, at) => x.NoteOutcome(s_reason, at));
        await SaveAsync();
        Assert.NotNull(await i.FindAsync(keyed.Id));
        Assert.Equal("a-reason", (await i.GetAsync(simple.Id)).Outcome);
        Assert.NotNull(await i.FindByExternalIdAsync("mail", "1"));
        Assert.Equal(3, (await i.OfAsync(lan)).Items.Count);
        Assert.Equal(3, (await i.ListAsync()).Items.Count);
        Assert.Equal(3, await i.CountAsync());
        return simple.Id;
    });

    private Task<bool> TraitsAsync(CustomerId lan, InteractionId call) => Do<ITraits, bool>(async t =>
    {
        var need = await t.NoteAsync(lan, NewTrait.Need("parking").From(call));
        await SaveAsync();
        await t.AnswerAsync(need.Id);
        await SaveAsync();
        Assert.NotNull((await t.FindAsync(need.Id))!.AnsweredAt);
        Assert.Single((await t.CurrentAsync(lan)).Items);
        Assert.Single((await t.HistoryAsync(lan, "Parking")).Items);
        return (await t.ChangedSinceAsync(lan, _shop.Now.AddDays(-1))).Items.Count == 1;
    });

    private Task<bool> AffiliationsAsync(CustomerId lan, CustomerId firm) => Do<IAffiliations, bool>(async a =>
    {
        var tie = await a.AddAsync(new NewAffiliation(lan, firm, AffiliationRoles.Employee).During(new(2026, 1, 1)));
        await SaveAsync();
        await a.ChangeAsync(tie.Id, "Accountant", null, null);
        await a.MakePrimaryAsync(tie.Id);
        await SaveAsync();
        Assert.Equal(tie.Id, (await a.PrimaryOfAsync(lan))!.Id);
        await a.EndAsync(tie.Id, new(2026, 3, 1));
        await SaveAsync();
        Assert.Equal("Accountant", (await a.FindAsync(tie.Id))!.Title);
        Assert.Single((await a.OfPersonAsync(lan)).Items);
        return (await a.OfOrganisationAsync(firm)).Items.Count == 1;
    });

    private async Task<TeamId> TeamsAsync()
    {
        var office = await Do<ICalendars, BusinessCalendar>(c => c.AddAsync("Office", TimeZoneName.Vietnam, WeeklyHours.MondayToFriday(DayHours.Parse("08:00-17:00"))));
        await Do<ICalendars, BusinessCalendar>(c => c.ChangeAsync(office.Id, (x, at) => x.Rename("Shop", at)));
        Assert.Equal("Shop", (await Do<ICalendars, BusinessCalendar>(c => c.GetAsync(office.Id))).Name);
        Assert.NotNull(await Do<ICalendars, BusinessCalendar?>(c => c.FindAsync(office.Id)));
        Assert.Single((await Do<ICalendars, Page<CalendarSummary>>(c => c.ListAsync())).Items);
        var all = await Do<ITeams, Team>(t => t.AddAsync("All"));
        var sales = await Do<ITeams, Team>(t => t.AddAsync("Sales", "HCM-1"));
        await Do<ITeams, Team>(t => t.MoveUnderAsync(sales.Id, all.Id));
        await Do<ITeams, Team>(t => t.WorkByAsync(sales.Id, office.Id));
        await Do<ITeams, Team>(t => t.ChangeAsync(sales.Id, (x, at) => x.AddMember(new("an"), 5, at)));
        await Do<ITeams, bool>(async t =>
        {
            await t.MustTakeWorkAsync(sales.Id);
            return true;
        });
        Assert.Equal(all.Id, (await Do<ITeams, Team?>(t => t.FindAsync(sales.Id)))!.Parent);
        Assert.Equal(1, (await Do<ITeams, Team>(t => t.GetAsync(sales.Id))).MemberCount);
        Assert.Single(await Do<ITeams, IReadOnlyList<TeamSummary>>(t => t.OfMemberAsync(new("an"))));
        Assert.Equal(2, (await Do<ITeams, Page<TeamSummary>>(t => t.ListAsync())).Items.Count);
        var south = await Do<ITerritories, Territory>(t => t.AddAsync("south", "South", [TerritoryArea.Parse("VN-79")]));
        await Do<ITerritories, Territory>(t => t.GiveToAsync(south.Id, sales.Id));
        await Do<ITerritories, Territory>(t => t.ChangeAsync(south.Id, (x, at) => x.Rename("Nam", at)));
        Assert.Equal("Nam", (await Do<ITerritories, Territory?>(t => t.FindAsync(south.Id)))!.Name);
        Assert.NotNull(await Do<ITerritories, Territory?>(t => t.FindByKeyAsync("south")));
        Assert.Single(await Do<ITerritories, IReadOnlyList<TerritorySummary>>(t => t.CoveringAsync(CountryCode.Vietnam, "79")));
        Assert.Single((await Do<ITerritories, Page<TerritorySummary>>(t => t.ListAsync())).Items);
        return sales.Id;
    }

    private async Task LeadsAsync(CustomerId lan, TeamId team)
    {
        var product = (await Do<IProducts, Product?>(p => p.FindByKeyAsync("P-1")))!;
        var id = (await Do<ILeads, Lead>(l => l.AddAsync(NewLead.Of("Lan").Email("lan@example.vn").Phone("0912345678").KnownAs("fb", "1")))).Id;
        await Do<ILeads, Lead>(l => l.ChangeAsync(id, (x, at) => x.RespondBy(at.AddHours(1), at)));
        await Do<ILeads, Lead>(l => l.WantProductsAsync(id, [product.Id]));
        await Do<ILeads, Lead>(l => l.AssignAsync(id, new("an"), team, s_reason));
        await Do<ILeads, Lead>(l => l.StartWorkingAsync(id));
        await Do<ILeads, Lead>(l => l.RecordFirstResponseAsync(id));
        await Do<ILeads, Lead>(l => l.NurtureAsync(id));
        await Do<ILeads, Lead>(l => l.ResumeAsync(id));
        await Do<ILeads, Lead>(l => l.QualifyAsync(id));
        Assert.Single((await Do<ILeads, Page<LeadSummary>>(l => l.ListAsync())).Items);
        Assert.Equal(1, await Do<ILeads, long>(l => l.CountAsync()));
        await Do<IInteractions, Interaction>(i => i.RecordWithLeadAsync(id, new(Channel.Web, Direction.Inbound, _shop.Now, "asked for a quote")));
        await Do<ILeads, Lead>(l => l.MarkConvertedAsync(id, lan));
        Assert.Equal(1, await Do<IInteractions, int>(i => i.CarryOverAsync(id)));
        Assert.Single((await Do<IInteractions, Page<InteractionSummary>>(i => i.OfLeadAsync(id))).Items);
        var other = (await Do<ILeads, Lead>(l => l.AddAsync(NewLead.Of("Minh")))).Id;
        await Do<ILeads, Lead>(l => l.DisqualifyAsync(other, ReasonCode.Parse("no-need")));
        Assert.Equal(LeadStatus.Disqualified, (await Do<ILeads, Lead>(l => l.GetAsync(other))).Status);
        Assert.Equal(lan, (await Do<ILeads, Lead?>(l => l.FindAsync(id)))!.CustomerId);
        Assert.NotNull(await Do<ILeads, Lead?>(l => l.FindByExternalIdAsync("fb", "1")));
        Assert.Single(await Do<ILeads, IReadOnlyList<Lead>>(l => l.FindByEmailAsync("lan@example.vn")));
        Assert.Single(await Do<ILeads, IReadOnlyList<Lead>>(l => l.FindByPhoneAsync("0912345678")));
    }

    private Task<Pipeline> PipelinesAsync() => Do<IPipelines, Pipeline>(async p =>
    {
        var sales = await p.AddAsync("Sales", [new("first", "First", 10)]);
        var renewals = await p.AddAsync("Renewals", [new("only", "Only", 70)]);
        await SaveAsync();
        await p.AddStageAsync(sales.Id, new("second", "Second", 50));
        await p.ChangeAsync(sales.Id, (x, at) => x.Rename("Selling", at));
        await p.MakeDefaultAsync(renewals.Id);
        await SaveAsync();
        Assert.NotNull(await p.FindAsync(sales.Id));
        Assert.NotNull(await p.FindByNameAsync("selling"));
        Assert.Equal(renewals.Id, (await p.DefaultAsync()).Id);
        Assert.Equal(2, (await p.ListAsync()).Items.Count);
        return await p.GetAsync(sales.Id);
    });

    private Task<OpportunityId> DealsAsync(CustomerId lan, Pipeline sales) => Do<IOpportunities, OpportunityId>(async o =>
    {
        var tea = await _shop.Read(crm => crm.Products.FindByKeyAsync("P-1"));
        var deal = await o.AddAsync(new NewOpportunity("Deal").ExternalId("old", "1"));
        await SaveAsync();
        await o.ChangePipelineAsync(deal.Id, sales.Id);
        await o.MoveAsync(deal.Id, sales.FindStage("second")!.Id);
        await o.ChangeAmountAsync(deal.Id, Money.Of(1, "VND"));
        await o.ExpectAsync(deal.Id, new(2026, 5, 1), ForecastCategory.Commit);
        await o.ChangeLinesAsync(deal.Id, [new(tea!.Id, Quantity.One, UnitPrice.Of(100, "VND"))]);
        await o.OverrideProbabilityAsync(deal.Id, 60);
        await o.AttachCustomerAsync(deal.Id, lan);
        await o.AddContactAsync(deal.Id, lan);
        await o.LoseAsync(deal.Id, s_reason);
        await o.ReopenAsync(deal.Id);
        await o.WinAsync(deal.Id);
        await o.ChangeAsync(deal.Id, (x, at) => x.Rename("Another", at));
        await SaveAsync();
        Assert.Equal(OpportunityOutcome.Won, (await o.GetAsync(deal.Id)).Outcome);
        Assert.NotNull(await o.FindAsync(deal.Id));
        Assert.NotNull(await o.FindByExternalIdAsync("old", "1"));
        Assert.Equal(1, (await o.AddManyAsync(new[] { new NewOpportunity("Deal").ExternalId("old", "1") }.ToAsyncEnumerable())).Unchanged);
        Assert.Equal(100, Assert.Single((await o.ListAsync()).Items).Weighted!.Value.Amount);
        Assert.Equal(1, await o.CountAsync());
        return deal.Id;
    });

    private Task<bool> ContractsAsync(CustomerId lan, OpportunityId deal) => Do<IContracts, bool>(async c =>
    {
        var today = DateOnly.FromDateTime(_shop.Now.UtcDateTime);
        var draft = new NewContract(lan, "HD-1", today.AddDays(-30), today.AddDays(5), Money.Of(100, "VND")).Of(deal);
        var contract = await c.AddAsync(draft);
        var old = await c.AddAsync(draft with { Number = "HD-0", To = today.AddDays(-5), ActiveSince = _shop.Now });
        await SaveAsync();
        await c.ChangeTermsAsync(contract.Id, RenewalTerms.Manual(10, 1));
        await c.ActivateAsync(contract.Id);
        Assert.True(await c.NoteRenewalDueAsync(contract.Id));
        await c.RenewAsync(contract.Id);
        await c.TerminateAsync(contract.Id, s_reason);
        await c.EndAsync(old.Id);
        await SaveAsync();
        Assert.Equal(2, (await c.GetAsync(contract.Id)).Terms.Count);
        Assert.NotNull(await c.FindAsync(contract.Id));
        Assert.NotNull(await c.FindByNumberAsync("HD-0"));
        Assert.Equal(2, (await c.ListAsync()).Items.Count);
        return await c.CountAsync() == 2;
    });

    private Task<FeedbackId> FeedbackAsync(CustomerId lan, InteractionId call) => Do<IFeedback, FeedbackId>(async f =>
    {
        var given = await f.RecordAsync(lan, NewFeedback.Satisfaction(1, Channel.Survey, _shop.Now).After(call).From("forms", "1"));
        await SaveAsync();
        Assert.NotNull(await f.FindAsync(given.Id));
        Assert.True((await f.GetAsync(given.Id)).IsDissatisfied);
        Assert.NotNull(await f.FindByExternalIdAsync("forms", "1"));
        Assert.Single((await f.OfAsync(lan)).Items);
        Assert.Single((await f.ListAsync()).Items);
        Assert.Equal(1, await f.CountAsync());
        return given.Id;
    });

    private Task<CaseId> CasesAsync(CustomerId lan, FeedbackId answer) => Do<ICases, CaseId>(async c =>
    {
        var found = await c.OpenAsync(new NewCase(lan, CaseKind.Complaint, "Late", Channel.Survey).From(answer).KnownAs("desk", "1"));
        var twin = await c.OpenAsync(new(lan, CaseKind.Question, "Where?", Channel.Call));
        await SaveAsync();
        await c.AssignAsync(found.Id, new UserId("an"));
        await c.ChangeAsync(found.Id, (x, at) => x.SetTargets(at.AddHours(1), null, at));
        await c.StartWorkAsync(found.Id);
        await c.RecordFirstResponseAsync(found.Id);
        await c.WaitAsync(found.Id);
        await c.ResumeAsync(found.Id);
        await c.ResolveAsync(found.Id, s_reason);
        await c.ReopenAsync(found.Id, s_reason);
        await c.MarkDuplicateAsync(twin.Id, found.Id);
        await SaveAsync();
        Assert.Single((await c.ListAsync()).Items);
        Assert.Equal(1, await c.CountAsync());
        await c.ResolveAsync(found.Id, s_reason);
        await c.CloseAsync(found.Id);
        Assert.NotNull(await c.FindAsync(twin.Id));
        Assert.NotNull(await c.FindByExternalIdAsync("desk", "1"));
        Assert.NotNull(await c.FindByFeedbackAsync(answer));
        return (await c.GetAsync(found.Id)).Id;
    });

    private Task<bool> FollowUpsAsync(CustomerId lan, CaseId found, InteractionId call) => Do<IFollowUps, bool>(async f =>
    {
        var first = await f.PlanAsync(NewFollowUp.For(lan, "Call", _shop.Now).Of(found).Every(Recurrence.Weeks(1)));
        await SaveAsync();
        await f.ChangeAsync(first.Id, (x, at) => x.Change("Visit", FollowUpPriority.High, at));
        await f.RescheduleAsync(first.Id, _shop.Now.AddHours(1));
        await f.AssignAsync(first.Id, new UserId("an"));
        var second = (await f.CompleteAsync(first.Id, s_reason, new NewInteraction(Channel.Call, Direction.Outbound, _shop.Now))).Next!;
        await SaveAsync();
        var third = (await f.CompleteAsync(second.Id, s_reason, call)).Next!;
        await SaveAsync();
        await f.CancelAsync(third.Id, s_reason);
        Assert.Equal(3, (await f.GetAsync(third.Id)).Occurrence);
        Assert.NotNull(await f.FindAsync(first.Id));
        Assert.Single((await f.ListAsync()).Items);
        return await f.CountAsync() == 1;
    });

    private Task<bool> ChurnAsync(CustomerId lan) => Do<IChurn, bool>(async c =>
    {
        var left = await c.RecordAsync(lan, NewChurn.Detected(_shop.Now.AddDays(-1)));
        await SaveAsync();
        await c.ExplainAsync(left.Id, ReasonCode.Parse("price"));
        Assert.NotNull(await c.FindOpenAsync(lan));
        await c.WinBackAsync(left.Id);
        await SaveAsync();
        Assert.Equal("price", (await c.GetAsync(left.Id)).Reason);
        Assert.NotNull(await c.FindAsync(left.Id));
        Assert.Single((await c.ListAsync()).Items);
        return await c.CountAsync() == 1;
    });

    private async Task TimelineAndFieldsAsync(CustomerId lan)
    {
        Assert.Equal(
            ["affiliation", "case", "churn", "consent", "contract", "feedback", "follow-up", "interaction", "lead", "opportunity", "purchase", "record", "trait"],
            await Do<ITimeline, IReadOnlyList<string>>(t => Task.FromResult(t.Kinds)));
        Assert.Equal(13, (await Do<ITimeline, Page<TimelineEntry>>(t => t.OfAsync(lan))).Items.Select(e => e.Kind).Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("purchase", await Do<IFieldRegistry, IReadOnlyList<string>>(f => Task.FromResult(f.Owners)));
        Assert.NotNull(await Do<IFieldRegistry, FieldDefinition?>(f => f.FindAsync("customer", "size")));
        Assert.Equal("name", (await Do<IFieldRegistry, FieldDefinition>(f => f.GetAsync("customer", "name"))).Key);
        Assert.Equal("size", (await Do<IFieldRegistry, IReadOnlyList<FieldDefinition>>(f => f.AllAsync("customer")))[^1].Key);
        Assert.Equal(0, (await _shop.Dispatch()).Failed);
    }

    private async Task SearchAsync(CustomerId lan)
    {
        var many = new[] { NewCustomer.Person("Hoa"), NewCustomer.Person("Minh") };
        Assert.Equal(2, (await Do<ICustomers, BulkProgress>(c => c.AddManyAsync(many.ToAsyncEnumerable()))).Created);
        Assert.Single(await Do<ISearch, IReadOnlyList<CustomerMatch>>(s => s.CustomersAsync("hoa")));
        Assert.True(await Do<ISearch, long>(s => s.ReindexAsync()) > 3);
        Assert.True(await Do<ISearch, bool>(async s =>
        {
            await s.PurgeAsync(lan);
            return true;
        }));
    }

    private AsyncServiceScope? _scope;

    private Task SaveAsync() => _scope!.Value.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync();

    private async Task<T> Do<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = _shop.Services.CreateAsyncScope();
        _scope = scope;
        var result = await work((TService)Witness.Of(typeof(TService), scope.ServiceProvider.GetRequiredService<TService>(), _called));
        await SaveAsync();
        Assert.False(result is false);
        return result;
    }
}
