using Crm.Core.Affiliations;
using Crm.Core.Attributes;
using Crm.Core.Cases;
using Crm.Core.Churn;
using Crm.Core.Consents;
using Crm.Core.Customers;
using Crm.Core.Feedback;
using Crm.Core.FollowUps;
using Crm.Core.Insights;
using Crm.Core.Interactions;
using Crm.Core.Opportunities;
using Crm.Core.Products;
using Crm.Core.Purchases;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Traits;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Proofs.Parity;

/// <summary>Customers that are hard to ask about, the same in every store: nothing known, everything known, the same instant twice, amounts in three currencies, a no against a yes.</summary>
/// <param name="seed">Other seeds, other customers.</param>
public sealed class ParityPopulation(int seed)
{
    public const int Customers = 60;

    private readonly Random _random = new(seed);
    private readonly List<CustomerId> _organisations = [];
    private int _number;
    private ConsentNoticeId _notice;

    /// <summary>Stores them.</summary>
    public async Task AddToAsync(IServiceProvider services)
    {
        await using (var scope = services.CreateAsyncScope())
        {
            var crm = scope.ServiceProvider.GetRequiredService<ICrm>();
            await DeclareAsync(crm);
            await FileAsync(crm);
            await crm.Pipelines.AddAsync("Sales", [new("new", "New", 10), new("offer", "Offer", 50)]);
            _notice = (await crm.ConsentNotices.PublishAsync(ReasonCode.Parse("marketing"), "1", "vi", "May we write to you?")).Id;
            await SaveAsync(scope);
        }

        for (var i = 0; i < Customers; i++)
        {
            await using var scope = services.CreateAsyncScope();
            var added = await AddAsync(scope.ServiceProvider.GetRequiredService<ICrm>(), i);
            if (i > 0) AddInsights(scope.ServiceProvider, added.Id);
            await SaveAsync(scope);
        }
    }

    private static Task SaveAsync(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync();

    private static async Task DeclareAsync(ICrm crm)
    {
        foreach (var type in (AttributeType[])[AttributeType.Text, AttributeType.Number, AttributeType.Decimal, AttributeType.Date, AttributeType.Bool])
            await crm.Attributes.DeclareAsync(new(AttributeOwner.Customers, $"a-{type}".ToLowerInvariant(), type));
        foreach (var type in (AttributeType[])[AttributeType.Choice, AttributeType.MultiChoice])
        {
            await crm.Attributes.DeclareAsync(new(AttributeOwner.Customers, $"a-{type}".ToLowerInvariant(), type) { Choices = [.. ParityPools.Choices.Select(c => new AttributeChoice(c, c))] });
        }
    }

    // Each product one level deeper than the one before, and the last ones nowhere.
    private static async Task FileAsync(ICrm crm)
    {
        ProductCategory? above = null;
        foreach (var (i, key) in ParityPools.Codes.Index())
        {
            if (i < 10) above = await crm.Products.AddCategoryAsync(key, key, i % 4 == 0 ? null : above?.Id);
            await crm.Products.AddAsync(key, key, i < 10 ? above?.Id : null);
        }
    }

    private void AddInsights(IServiceProvider services, CustomerId customer)
    {
        var tenant = services.GetRequiredService<CurrentCaller>().Tenant;
        if (Chance(60))
        {
            var standing = RfmStanding.Open(tenant, customer);
            standing.Take((_random.Next(1, 6), _random.Next(1, 6), _random.Next(1, 6), Pick(ParityPools.Codes)), Pick(ParityPools.Days), 1, ParityPools.Now);
            if (Chance(20)) standing.Take(null, Pick(ParityPools.Days), 2, ParityPools.Now);
            services.GetRequiredService<IRepository<RfmStanding, CustomerId>>().Add(standing);
        }

        if (Chance(60))
        {
            var estimate = LifetimeEstimate.Open(tenant, customer);
            LifetimeFigures? figures = Chance(80) ? new(_random.Next(4), Chance(50) ? _random.NextDouble() : null, Chance(60) ? _random.Next(200) : null) : null;
            estimate.Take(figures, Chance(70) ? Currency.Vnd : Currency.Parse("USD"), ("mbg-nbd", 1, 365), Pick(ParityPools.Days));
            services.GetRequiredService<IRepository<LifetimeEstimate, CustomerId>>().Add(estimate);
        }

        foreach (var model in ((string[])["churn", "response"]).Where(_ => Chance(40)))
        {
            var prediction = CustomerPrediction.Open(tenant, new(services.GetRequiredService<IIdGenerator>().Next()), model, customer);
            prediction.Take(_random.Next(5) / 4.0, Chance(50) ? Pick(ParityPools.Codes.Where(c => c.Length is > 0 and <= 20).ToArray()) : null, 1, Moment());
            if (Chance(30)) prediction.SetByHand(_random.NextDouble(), null, ReasonCode.Parse("known"), null, Moment());
            services.GetRequiredService<IRepository<CustomerPrediction, CustomerPredictionId>>().Add(prediction);
        }
    }

    private async Task<Customer> AddAsync(ICrm crm, int index)
    {
        // The first one is known by an external id and nothing else, and never did anything.
        var customer = await crm.Customers.AddAsync(index == 0 ? NewCustomer.Person().ExternalId("shop", "0") : Draft(index));
        if (index == 0) return customer;
        foreach (var number in customer.ContactPoints.Select(p => p.Number).ToArray())
        {
            if (Chance(40)) customer.VerifyContactPoint(number, ParityPools.Now);
            if (Chance(40)) customer.MarkContactPointInvalid(number, ParityPools.Now);
        }

        if (customer.Kind is CustomerKind.Organisation) _organisations.Add(customer.Id);
        else if (_organisations.Count > 0 && Chance(60)) await AddAffiliationsAsync(crm, customer.Id);
        if (index % 9 != 1)
        {
            for (var i = _random.Next(7); i > 0; i--) await AddPurchaseAsync(crm, customer.Id);
            for (var i = _random.Next(4); i > 0; i--) await AddInteractionAsync(crm, customer.Id);
            for (var i = _random.Next(3); i > 0; i--) await AddOthersAsync(crm, customer.Id);
        }

        await AddConsentsAsync(crm, customer.Id, customer.PrimaryEmail);
        await AddConsentsAsync(crm, customer.Id, customer.PrimaryEmail);
        if (index % 17 == 3) customer.Archive(ReasonCode.Parse("closed"), ParityPools.Now);
        return customer;
    }

    private NewCustomer Draft(int index)
    {
        var isPerson = _random.Next(3) > 0;
        var name = Pick(ParityPools.Texts.Where(t => t.Any(char.IsLetter)).ToArray());
        var draft = (isPerson ? NewCustomer.Person(name) : NewCustomer.Organisation(name)).ExternalId("shop", $"{index}");
        if (Chance(50)) draft = draft.From(Pick(ParityPools.Codes));
        if (Chance(60)) draft = draft.OwnedBy(new UserId(Pick(ParityPools.Codes)));
        if (Chance(50)) draft = draft.Email($"{index}@example.vn");
        if (Chance(30)) draft = draft.Reach(ContactPointKind.Zalo, $"zalo {index}").ExternalId("till", $"K {index}");
        if (Chance(60)) draft = draft.Tag(ParityPools.Texts.OrderBy(_ => _random.Next()).Take(_random.Next(1, 4)).DistinctBy(Fold.Key));
        for (var i = _random.Next(3); i > 0; i--)
        {
            draft = draft.Address(i == 1 ? AddressKind.Home : AddressKind.Billing, PostalAddress.Of(CountryCode.Parse(Chance(50) ? "VN" : "US"), "1 Street", city: Chance(70) ? Pick(ParityPools.Texts) : null));
        }

        draft = isPerson ? draft.Profile(Person()) : draft.Profile(Organisation());
        if (Chance(50)) draft = draft.Attribute("a-text", AttributeValue.Text(Pick(ParityPools.Texts)));
        if (Chance(50)) draft = draft.Attribute("a-number", AttributeValue.Number(Pick(ParityPools.Wholes)));
        if (Chance(50)) draft = draft.Attribute("a-decimal", AttributeValue.Decimal(Pick(ParityPools.Decimals.Where(d => Math.Abs(d) < 1_000_000 && decimal.Round(d, 4) == d).ToArray())));
        if (Chance(50)) draft = draft.Attribute("a-date", AttributeValue.Date(Pick(ParityPools.Days)));
        if (Chance(50)) draft = draft.Attribute("a-bool", AttributeValue.Bool(Chance(50)));
        if (Chance(50)) draft = draft.Attribute("a-choice", AttributeValue.Choice(Pick(ParityPools.Choices)));
        return Chance(50) ? draft.Attribute("a-multichoice", AttributeValue.MultiChoice(ParityPools.Choices.Where(_ => Chance(50)).Append("gold"))) : draft;
    }

    private PersonProfile Person()
    {
        var profile = PersonProfile.Unknown;
        if (Chance(70)) profile = profile with { BirthDate = Chance(70) ? PartialDate.From(Pick(ParityPools.Days.Where(d => d < new DateOnly(2020, 1, 1)).ToArray())) : new PartialDate(1990, Chance(50) ? 6 : null) };
        if (Chance(50)) profile = profile with { Gender = Chance(50) ? Gender.Female : Gender.Male };
        if (Chance(50)) profile = profile with { JobTitle = Pick(ParityPools.Texts) };
        if (Chance(50)) profile = profile with { TimeZone = "Asia/Ho_Chi_Minh" };
        return Chance(50) ? profile with { Occupation = new(Pick(ParityPools.Texts), new(2025, 1, 1), "stated") } : profile;
    }

    private OrganisationProfile Organisation()
    {
        var profile = OrganisationProfile.Unknown;
        if (Chance(60)) profile = profile with { Industry = Pick(ParityPools.Texts) };
        if (Chance(30)) profile = profile with { Website = "example.vn" };
        return Chance(60) ? profile with { AnnualRevenue = Amount(), AnnualRevenueYear = Chance(50) ? 2025 : null } : profile;
    }

    private async Task AddPurchaseAsync(ICrm crm, CustomerId customer)
    {
        var amount = Amount();
        var (isOther, isReturn) = (amount.Currency != Currency.Vnd, Chance(15));
        var number = new OrderNumber("till", $"{++_number}");
        var draft = isReturn ? NewPurchase.Return(number, amount, Moment()) : NewPurchase.Sale(number, amount, Moment());
        if (Chance(60) && !isReturn && amount.Amount > 0)
        {
            draft = NewPurchase.Sale(number, amount.Currency, draft.PlacedAt).Line(Pick(ParityPools.Codes), 1, 100, discount: Chance(50) ? Money.Of(Pick([0m, 1m, 18m, 100m]), amount.Currency) : null);
            if (Chance(50)) draft = draft.Line(Pick(ParityPools.Codes), 2.5m, 40);
        }
        else if (Chance(40))
        {
            draft = draft.Discount(Chance(50) ? amount : Money.Of(Pick(ParityPools.Amounts), amount.Currency));
        }

        if (isOther && Chance(60)) draft = draft.At(new ExchangeRate(amount.Currency, Currency.Vnd, 25_000, new(2026, 1, 1)));
        if (Chance(60)) draft = draft.Through(Pick(ParityPools.Codes));
        var purchase = isReturn ? await crm.Purchases.RecordReturnAsync(customer, draft) : await crm.Purchases.RecordAsync(customer, draft);
        if (!isReturn && Chance(15)) await crm.Purchases.CancelAsync(purchase.Id, ReasonCode.Parse("changed-mind"));
    }

    private async Task AddAffiliationsAsync(ICrm crm, CustomerId person)
    {
        foreach (var organisation in _organisations.OrderBy(_ => _random.Next()).Take(_random.Next(1, 4)))
        {
            var since = Pick(ParityPools.Days);
            var draft = new NewAffiliation(person, organisation, Chance(50) ? AffiliationRoles.Employee : "abc").During(since, Chance(50) ? Pick(ParityPools.Days.Where(d => d >= since).ToArray()) : null);
            if (Chance(50)) draft = draft.Deciding(Pick(Enum.GetValues<DecisionRole>()));
            if (Chance(50)) draft = draft.As(Pick(ParityPools.Texts), Chance(50) ? Pick(ParityPools.Texts) : null);
            if (Chance(30) && (draft.To is null || draft.To >= new DateOnly(2026, 3, 31))) draft = draft.Primary();
            await crm.Affiliations.AddAsync(draft);
        }
    }

    private async Task AddInteractionAsync(ICrm crm, CustomerId customer)
    {
        var draft = new NewInteraction(Chance(50) ? Channel.Call : Channel.InPerson, Chance(50) ? Direction.Inbound : Direction.Outbound, Moment());
        if (Chance(50)) draft = draft.Lasting(TimeSpan.FromSeconds(Pick(ParityPools.Wholes.Where(w => w is > 0 and < 1_000).ToArray())));
        if (Chance(50)) draft = draft.By(new UserId(Pick(ParityPools.Codes)));
        await crm.Interactions.RecordAsync(customer, draft);
    }

    private async Task AddOthersAsync(ICrm crm, CustomerId customer)
    {
        switch (_random.Next(7))
        {
            case 0: await crm.Feedback.RecordAsync(customer, NewFeedback.Recommendation(_random.Next(11), Channel.Survey, Moment())); break;
            case 1: await crm.Cases.OpenAsync(new(customer, CaseKind.Complaint, "late", Channel.Call) { OpenedAt = Moment() }); break;
            case 2: await crm.FollowUps.PlanAsync(NewFollowUp.For(customer, "call", ParityPools.Now.AddDays(_random.Next(-40, 40)))); break;
            case 3: await crm.Traits.NoteAsync(customer, NewTrait.Need(Pick(ParityPools.Texts)).AtLevel(_random.Next(1, 6)).Since(Moment())); break;
            case 4: await crm.Opportunities.AddAsync(new NewOpportunity("deal").For(customer).Worth(Amount()).OpenedAt(Moment())); break;
            case 5: await crm.Contracts.AddAsync(new(customer, $"C-{++_number}", new(2026, 1, 1), new(2026, 12, 31), Amount())); break;
            default:
                if (await crm.Churn.FindOpenAsync(customer) is null) await crm.Churn.RecordAsync(customer, NewChurn.Detected(Moment()));
                break;
        }
    }

    private async Task AddConsentsAsync(ICrm crm, CustomerId customer, string? email)
    {
        var marketing = ReasonCode.Parse("marketing");
        foreach (var channel in (Channel[])[Channel.Email, Channel.Sms])
        {
            var draft = new NewConsent(customer, marketing, channel).Under(_notice);
            // For one address only, or for the whole channel.
            if (channel is Channel.Email && Chance(50) && email is not null) draft = draft.For(email);
            try
            {
                await SayAsync(crm, draft, _random.Next(7));
            }
            catch (Errors.CrmException refused) when (refused.Code.StartsWith("crm.consent.", StringComparison.Ordinal))
            {
                // What fits the history at random and what does not are both left as they fall.
            }
        }
    }

    private async Task SayAsync(ICrm crm, NewConsent draft, int action)
    {
        switch (action)
        {
            case 0: await crm.Consents.GrantAsync(draft); break;
            case 1: await crm.Consents.GrantAsync(draft.Until(ParityPools.Now.AddDays(_random.Next(1, 400)))); break;
            case 2: await crm.Consents.WithdrawAsync(draft); break;
            case 3: await crm.Consents.DenyAsync(draft); break;
            case 4: await crm.Consents.RequestAsync(draft); break;
            default: break;
        }
    }

    private Money Amount() => Money.Of(Pick(ParityPools.Amounts), Pick(ParityPools.Currencies));

    // Often the very same instant as another record.
    private DateTimeOffset Moment() => Pick(ParityPools.Instants);

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];

    private bool Chance(int percent) => _random.Next(100) < percent;
}
