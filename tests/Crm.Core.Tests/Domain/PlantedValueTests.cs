using System.Diagnostics;
using System.Diagnostics.Metrics;
using Crm.Core.Affiliations;
using Crm.Core.Attributes;
using Crm.Core.Cases;
using Crm.Core.Churn;
using Crm.Core.Consents;
using Crm.Core.Contracts;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Feedback;
using Crm.Core.FollowUps;
using Crm.Core.Interactions;
using Crm.Core.Leads;
using Crm.Core.Opportunities;
using Crm.Core.Purchases;
using Crm.Core.Storage;
using Crm.Core.Telemetry;
using Crm.Core.Testing;
using Crm.Core.Tests.Hosting;
using Crm.Core.Traits;
using Crm.Core.Unidentified;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tests.Domain;

/// <summary>A token in every personal field: nothing the library prints, throws, logs or measures may show it.</summary>
public sealed class PlantedValueTests : IDisposable
{
    private const string Token = "Zqxjkv";
    private static readonly ReasonCode s_marketing = ReasonCode.Parse("marketing");
    private static readonly byte[] s_hash = new byte[32];
    private readonly Shop _shop = new(crm => crm.UseContactRules(o => o.SuppressionKey = Convert.ToBase64String(new byte[32])).Handle<Crm.Core.Events.CrmEvent, SeeingHandler>("seeing").Services.AddSingleton(new SeenEvents { Do = _ => throw new InvalidOperationException(Token) }));

    [Fact]
    public async Task Nothing_prints_what_a_person_said()
    {
        var (lan, firm) = (await AddAsync(Person), await AddAsync(Firm));
        var sale = await _shop.Write(crm => crm.Purchases.RecordAsync(lan.Id, Sale("1")));
        var held = await _shop.Write(crm => crm.Purchases.HoldAsync(Sale("2"), Keys));
        var call = await _shop.Write(crm => crm.Interactions.RecordAsync(lan.Id, Call));
        var need = await _shop.Write(crm => crm.Traits.NoteAsync(lan.Id, Need));
        var tie = await _shop.Write(crm => crm.Affiliations.AddAsync(Tie(lan.Id, firm.Id)));
        var lead = await _shop.Write(crm => crm.Leads.AddAsync(Lead));
        var team = await _shop.Write(crm => crm.Teams.AddAsync("Sales"));
        team = await _shop.Write(crm => crm.Teams.ChangeAsync(team.Id, (t, at) => t.AddMember(new(Token), null, at)));
        await _shop.Write(crm => crm.Pipelines.AddAsync("Sales", [new("only", "Only", 10)]));
        var deal = await _shop.Write(crm => crm.Opportunities.AddAsync(Deal.For(firm.Id).Contact(lan.Id)));
        var contract = await _shop.Write(crm => crm.Contracts.AddAsync(Agreement(firm.Id)));
        var answer = await _shop.Write(crm => crm.Feedback.RecordAsync(lan.Id, Answer));
        var found = await _shop.Write(crm => crm.Cases.OpenAsync(Complaint(lan.Id)));
        found = await _shop.Write(crm => crm.Cases.ChangeAsync(found.Id, (c, at) => { c.StartWork(null, at); c.Resolve(A.Price, Token, null, at); }));
        var task = await _shop.Write(crm => crm.FollowUps.PlanAsync(ToDo(lan.Id)));
        var done = await _shop.Write(crm => crm.FollowUps.CompleteAsync(task.Id, A.Price));
        var left = await _shop.Write(crm => crm.Churn.RecordAsync(lan.Id, Gone));
        var notice = await _shop.Write(crm => crm.ConsentNotices.PublishAsync(s_marketing, "1", "vi", "x"));
        var yes = await _shop.Write(crm => crm.Consents.GrantAsync(Consent(lan.Id).Under(notice.Id)));
        var suppressed = await _shop.Write(crm => crm.Suppressions.AddAsync(SuppressionKind.Complaint, ContactPointKind.Email, $"{Token}@example.vn"));
        await using var scope = _shop.Services.CreateAsyncScope();
        var audit = (await scope.ServiceProvider.GetRequiredService<IAuditTrail>().OfRecordAsync(Customer.TypeName, lan.Id.Value, PageRequest.First)).Items;
        var crm = scope.ServiceProvider.GetRequiredService<ICrm>();
        List<object> printed =
        [
            Person, Firm, Sale("1"), Call, Need, Tie(lan.Id, firm.Id), .. Keys, Sale("1").Number, .. Call.Participants, Call.Recording!,
            Answer, Complaint(lan.Id), ToDo(lan.Id), Gone, answer, found, .. found.Moves, done, done.Completed, done.Completed.Recurrence!, .. done.Completed.Reminders, left,
            .. answer.UniqueKeys, .. found.UniqueKeys, .. done.Next!.UniqueKeys, .. left.UniqueKeys, .. (await crm.Feedback.ListAsync()).Items,
            .. (await crm.Cases.ListAsync(Specification.For<Case>())).Items, .. (await crm.FollowUps.ListAsync()).Items, .. (await crm.Churn.ListAsync()).Items,
            Consent(lan.Id), yes, suppressed, .. suppressed.UniqueKeys, .. (await crm.Consents.ListAsync()).Items, .. await crm.Consents.OfAsync(lan.Id), .. (await crm.Suppressions.ListAsync()).Items,
            await crm.ContactGate.MayContactAsync(lan.Id, s_marketing, Channel.Email, _shop.Now), notice, .. (await crm.ConsentNotices.ListAsync()).Items,
            Deal, Agreement(firm.Id), deal, contract, .. deal.Moves, .. deal.Estimates, .. deal.Contacts, .. deal.UniqueKeys, .. contract.UniqueKeys,
            .. (await crm.Opportunities.ListAsync()).Items, .. (await crm.Contracts.ListAsync()).Items, .. (await crm.Timeline.OfAsync(firm.Id)).Items,
            lan, firm, sale, held, call, need, tie, lan.Person!, firm.Organisation!, lan.Person!.Occupation!, lan.Person.BirthDate!, firm.Organisation!.SizeBand!,
            .. lan.ContactPoints, .. lan.Addresses, .. lan.ExternalIds, .. lan.Attributes, .. sale.Lines, .. held.Keys, .. call.Participants,
            AttributeValue.Text(Token), EmailAddress.Parse($"{Token}@example.vn"), PersonName.Parse($"Lan {Token}"), PostalAddress.Of(CountryCode.Vietnam, Token),
            .. (await crm.Customers.ListAsync()).Items, .. (await crm.Purchases.ListAsync()).Items, .. (await crm.Unidentified.ListAsync()).Items,
            .. (await crm.Interactions.ListAsync()).Items, .. (await crm.Traits.CurrentAsync(lan.Id)).Items, .. (await crm.Affiliations.OfPersonAsync(lan.Id)).Items,
            Lead, lead, lead.Details, .. lead.ContactPoints, .. lead.UniqueKeys, .. (await crm.Leads.ListAsync()).Items, team, .. team.Members, .. (await crm.Teams.ListAsync()).Items,
            .. (await crm.Timeline.OfAsync(lan.Id)).Items, .. audit.SelectMany(a => a.Changes), .. audit.Select(a => a.Entry), .. lan.UniqueKeys, .. sale.UniqueKeys, .. need.UniqueKeys,
        ];

        Assert.Contains(audit.SelectMany(a => a.Changes), c => Shows(c.New));
        Assert.Empty(printed.Where(p => Shows(p.ToString())).Select(p => p.GetType().Name).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_refusal_quotes_what_it_refuses()
    {
        var lan = (await AddAsync(Person)).Id;
        await _shop.Write(crm => crm.Purchases.RecordAsync(lan, Sale("1")));
        await _shop.Write(crm => crm.Interactions.RecordAsync(lan, Call));
        await _shop.Write(crm => crm.Purchases.HoldAsync(Sale("2"), Keys));
        var bad = Token + '\u0007';
        var tooLong = string.Concat(Enumerable.Repeat(Token, 6_000));
        List<Func<ICrm, Task>> entrances =
        [
            .. ((NewCustomer[])
            [
                NewCustomer.Person(bad), NewCustomer.Organisation(tooLong), NewCustomer.Person("Lan").Email($"{Token}@@"), NewCustomer.Person("Lan").Phone(Token),
                NewCustomer.Person("Lan").Reach(ContactPointKind.Zalo, bad), NewCustomer.Person("Lan").Email("a@example.vn", bad), NewCustomer.Person("Lan").ExternalId("shop", bad),
                NewCustomer.Person("Lan").ExternalId(bad, "1"), NewCustomer.Person("Lan").Tag(bad), NewCustomer.Person("Lan").Tag(Token, Token), NewCustomer.Person("Lan").From(bad),
                NewCustomer.Person("Lan").Profile(PersonProfile.Unknown with { JobTitle = bad }), NewCustomer.Person("Lan").Profile(PersonProfile.Unknown with { TimeZone = Token }),
                NewCustomer.Person("Lan").Profile(PersonProfile.Unknown with { Languages = [bad] }), NewCustomer.Organisation("A").Profile(OrganisationProfile.Unknown with { TaxCode = Token }),
                NewCustomer.Organisation("A").Profile(OrganisationProfile.Unknown with { Website = Token }),
            ]).Select(draft => (Func<ICrm, Task>)(crm => crm.Customers.AddAsync(draft))),
            crm => crm.Customers.FindByEmailAsync(Token), crm => crm.Customers.FindByPhoneAsync(Token), crm => crm.Customers.SetAttributeAsync(lan, Token, AttributeValue.Bool(true)),
            crm => crm.Attributes.DeclareAsync(new(AttributeOwner.Customers, Token, AttributeType.Text)), crm => crm.Products.AddAsync(bad, "x"), crm => crm.Products.AddCategoryAsync($"{Token}/", "x"),
            crm => crm.Purchases.RecordAsync(lan, Sale("1").Line("x", 1, 1)), crm => crm.Purchases.RecordAsync(lan, Sale("9").Through(bad)),
            crm => crm.Purchases.HoldAsync(Sale("2").Line("x", 1, 1), Keys), crm => crm.Purchases.HoldAsync(Sale("1"), Keys), crm => crm.Purchases.HoldAsync(Sale("3"), [HeldKey.Email(bad)]),
            crm => crm.Interactions.RecordAsync(lan, Call with { Subject = bad }), crm => crm.Interactions.RecordAsync(lan, Call with { Subject = "other" }), crm => crm.Interactions.RecordAsync(lan, Call.Saying(tooLong)),
            crm => crm.Interactions.RecordAsync(lan, Call.With(new("guest") { Name = bad })), crm => crm.Traits.NoteAsync(lan, NewTrait.Need(bad)), crm => crm.Traits.NoteAsync(lan, NewTrait.Need("x").Being(bad)),
            crm => crm.Traits.HistoryAsync(lan, bad), crm => crm.Affiliations.AddAsync(Tie(lan, lan)), crm => crm.Affiliations.AddAsync(Tie(lan, new(Some.Id()))), crm => crm.Timeline.OfAsync(lan, kinds: [Token]),
            crm => crm.Leads.AddAsync(NewLead.Of(bad)), crm => crm.Leads.AddAsync(NewLead.Of("Lan", tooLong)), crm => crm.Leads.AddAsync(NewLead.Of("Lan").Email($"{Token}@@")),
            crm => crm.Leads.AddAsync(NewLead.Of("Lan").Phone(Token)), crm => crm.Leads.AddAsync(NewLead.Of("Lan").Reach(ContactPointKind.Zalo, bad)), crm => crm.Leads.AddAsync(NewLead.Of("Lan").Noting(bad)),
            crm => crm.Leads.AddAsync(NewLead.Of("Lan").KnownAs("fb", bad)), crm => crm.Leads.AddAsync(NewLead.Of("Lan").Wanting(tooLong)), crm => crm.Leads.FindByEmailAsync(Token),
            crm => crm.Pipelines.AddAsync(bad, []), crm => crm.Pipelines.AddAsync("Sales", [new(Token, Token, 10)]), crm => crm.Opportunities.AddAsync(Deal),
            crm => crm.Contracts.AddAsync(Agreement(lan) with { Number = bad }), crm => crm.Contracts.AddAsync(Agreement(new(Some.Id()))),
            crm => crm.Feedback.RecordAsync(lan, Answer with { Text = bad }), crm => crm.Feedback.RecordAsync(lan, Answer.From("forms", tooLong)), crm => crm.Cases.OpenAsync(Complaint(lan) with { Subject = bad }),
            crm => crm.Cases.OpenAsync(Complaint(lan).Saying(tooLong)), crm => crm.Cases.OpenAsync(Complaint(lan).KnownAs("desk", bad)), crm => crm.FollowUps.PlanAsync(NewFollowUp.For(lan, bad, Some.Instant)),
            crm => crm.Churn.RecordAsync(lan, Gone.Noting(bad)), crm => crm.Churn.RecordAsync(lan, Gone.Noting(tooLong)),
            crm => crm.Consents.WithdrawAsync(Consent(lan).For(Token)), crm => crm.Consents.WithdrawAsync(Consent(lan).ProvenBy(bad)), crm => crm.Consents.WithdrawAsync(Consent(lan).Through(Token)),
            crm => crm.Consents.StandingAsync(lan, s_marketing, Channel.Sms, Token), crm => crm.Suppressions.AddAsync(SuppressionKind.Complaint, ContactPointKind.Email, Token),
            crm => crm.Suppressions.OfPointAsync(ContactPointKind.Zalo, bad), crm => Task.FromResult(ContactRulePack.Parse($"{{ \"{Token}\": 1 }}")),
            crm => crm.Fields.GetAsync("customer", Token), crm => Task.FromResult(Cursor.Parse(Token)), crm => Task.FromResult(new OrderNumber("shop", bad)), crm => Task.FromResult(ReasonCode.Parse(Token)),
            crm => Task.FromResult(new DatedText(bad, default, "web")), crm => crm.Unidentified.HoldAsync(new("weather", "shop", Token, _shop.Now, [], Token)),
        ];

        foreach (var (entrance, number) in entrances.Select((e, i) => (e, i)))
        {
            var refused = await Assert.ThrowsAnyAsync<CrmException>(() => _shop.Read(async crm =>
            {
                await entrance(crm);
                return number;
            }));
            Assert.False(Shows(refused.ToString()), $"Entrance {number} quotes its input: {refused.Code} at {refused.Path}");
        }

        await Assert.ThrowsAnyAsync<CrmException>(() => AddAsync(Person));
    }

    [Fact]
    public async Task Traces_and_figures_are_named_after_the_library_and_show_nothing_personal()
    {
        var tags = new List<string>();
        using var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == CrmTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => tags.AddRange(activity.TagObjects.Select(t => $"{activity.OperationName} {t.Key}={t.Value}").Prepend(activity.OperationName)),
        };
        ActivitySource.AddActivityListener(traces);
        using var figures = new MeterListener { InstrumentPublished = (instrument, listener) => { if (instrument.Meter.Name == CrmTelemetry.Name) listener.EnableMeasurementEvents(instrument); } };
        figures.SetMeasurementEventCallback<long>((instrument, value, labels, _) => tags.Add($"{instrument.Name} {string.Join(' ', labels.ToArray())}"));
        figures.SetMeasurementEventCallback<double>((instrument, value, labels, _) => tags.Add($"{instrument.Name} {string.Join(' ', labels.ToArray())}"));
        figures.Start();

        var lan = await AddAsync(Person);
        await _shop.Read(crm => crm.Timeline.OfAsync(lan.Id));
        await _shop.Dispatch();

        var seen = tags.ToArray();
        foreach (var name in (string[])["crm.save", "crm.timeline", "crm.dispatch", "crm.records.stored", "crm.events.delivered"])
            Assert.Contains(seen, t => t.StartsWith(name, StringComparison.Ordinal));
        Assert.DoesNotContain(seen, Shows);
        Assert.DoesNotContain(seen, t => t.Contains(Some.Tenant.ToString(), StringComparison.Ordinal));
        Assert.NotEmpty(_shop.Log.Lines);
        Assert.DoesNotContain(_shop.Log.Lines, Shows);
    }

    public void Dispose() => _shop.Dispose();

    private static NewCustomer Person => NewCustomer.Person($"Bà Nguyễn {Token} Lan").Email($"{Token}@example.vn", Token).Phone("0912345678", Token).Reach(ContactPointKind.Zalo, Token)
        .ExternalId("shop", Token).Address(AddressKind.Home, PostalAddress.Of(CountryCode.Vietnam, Token, Token, Token, province: "Hà Nội", postalCode: Token)).Tag(Token)
        .Profile(PersonProfile.Unknown with { JobTitle = Token, Occupation = new(Token, new(2026, 1, 1), "web"), IncomeBand = new(Token, new(2026, 1, 1), "web"), FinancialStanding = new(Token, new(2026, 1, 1), "web"), BirthDate = new(1990, 2, 3) });

    private static NewCustomer Firm => NewCustomer.Organisation(Token)
        .Profile(OrganisationProfile.Unknown with { LegalName = Token, Website = $"{Token}.vn", SizeBand = new(Token, new(2026, 1, 1), "web") });

    private static IReadOnlyList<HeldKey> Keys => [HeldKey.Email($"{Token}@example.vn"), HeldKey.ExternalId("shop", Token), HeldKey.Phone(Token)];

    private static NewInteraction Call => new NewInteraction(Channel.Call, Direction.Inbound, Some.Instant, Token).Saying(Token).KeptAt(Token).From("pbx", Token)
        .With(new("guest") { Name = Token, MatchKey = Token }).Recorded(NewRecording.Stored(Token, true, s_hash));

    private static NewLead Lead => NewLead.Of($"Lan {Token}", Token).Email($"{Token}@example.vn").Reach(ContactPointKind.Zalo, Token).Wanting(Token).Noting(Token).KnownAs("fb", Token);

    private static NewTrait Need => NewTrait.Need(Token).Being(Token);

    private static NewAffiliation Tie(CustomerId person, CustomerId firm) => new NewAffiliation(person, firm, AffiliationRoles.Employee).As(Token, Token);

    private static NewOpportunity Deal => new NewOpportunity(Token).ExternalId("old", Token).Next(Token).Against(Token).Worth(Money.Of(1, "VND"));

    private static NewContract Agreement(CustomerId customer) => new(customer, Token, new(2026, 1, 1), new(2026, 12, 31), Money.Of(1, "VND"));

    private static NewFeedback Answer => NewFeedback.Satisfaction(1, Channel.Survey, Some.Instant).Saying(Token).From("forms", Token);

    private static NewCase Complaint(CustomerId customer) => new NewCase(customer, CaseKind.Complaint, Token, Channel.Call).Saying(Token).KnownAs("desk", Token);

    private static NewFollowUp ToDo(CustomerId customer) => NewFollowUp.For(customer, Token, Some.Instant).AssignedTo(new(Token)).RemindingAt(Some.Instant).Every(Recurrence.Days(1));

    private static NewChurn Gone => NewChurn.Detected(Some.Instant).Noting(Token);

    private static NewConsent Consent(CustomerId customer) => new NewConsent(customer, s_marketing, Channel.Email).For($"{Token}@example.vn").ProvenBy(Token);

    private static NewPurchase Sale(string number) => NewPurchase.Sale(new OrderNumber("shop", Token + number), Currency.Vnd, Some.Instant).Line("P-1", 1, 100, Token);

    private static bool Shows(string? text) => text?.Contains(Token, StringComparison.OrdinalIgnoreCase) == true;

    private Task<Customer> AddAsync(NewCustomer draft) => _shop.Write(crm => crm.Customers.AddAsync(draft));
}
