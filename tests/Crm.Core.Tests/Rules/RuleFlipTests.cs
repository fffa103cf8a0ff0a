using System.Globalization;
using Crm.Core.Consents;
using Crm.Core.Customers;
using Crm.Core.Interactions;
using Crm.Core.Rules;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Crm.Core.Testing;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tests.Rules;

/// <summary>When an answer becomes another one although nothing happens. The question is asked on 31 March 2026 at 09:30 UTC, 16:30 in Vietnam.</summary>
public sealed class RuleFlipTests
{
    private static readonly Thing s_thing = new()
    {
        Day = new(2008, 4, 1),
        At = Thing.Now.AddDays(-10),
        Happened = [new(Thing.Now.AddDays(-10)) { Amount = 1, Due = Thing.Now.AddDays(3), Day = new(2026, 4, 2), Kind = "a" }, new(Thing.Now) { Amount = 5, Kind = "b" }, new(Thing.Now.AddDays(20)) { Amount = 7, Kind = "c" }],
    };

    [Theory]
    [InlineData("count(event where kind = \"a\" in last 30d) = 1", "2026-04-20T09:30:00.000001Z")] // thirty days after, it is still inside
    [InlineData("count(event where kind = \"b\" in last 30d) = 1", "2026-03-31T09:30:00.000001Z")] // the instant of the question is not inside yet
    [InlineData("count(event where kind = \"c\" in last 1h) = 1", "2026-04-20T09:30:00.000001Z")]
    [InlineData("no event where kind = \"c\" in next 1h", "2026-04-20T08:30:00.000001Z")]
    [InlineData("count(event in last 30d) >= 3", "2026-04-20T09:30:00.000001Z", "no")] // one leaves as another comes
    [InlineData("count(event where kind = \"a\" in last 1mo) = 1", "2026-04-21T09:30:00.000001Z")]
    [InlineData("count(event where kind = \"b\" in this month) = 1", "2026-03-31T17:00:00Z")]
    [InlineData("count(event where kind = \"b\" in this week) = 1", "2026-04-05T17:00:00Z")]
    [InlineData("count(event where kind = \"b\" in previous day) = 1", "2026-03-31T17:00:00Z")]
    [InlineData("count(event where kind = \"b\" in this year) = 1", "2026-12-31T17:00:00Z")]
    [InlineData("count(event from 2026-03-31) >= 1", null)] // a fixed point never moves
    [InlineData("count(event) >= 1", null)]
    [InlineData("sum(event.amount to now) >= 6", "2026-03-31T09:30:00.000001Z")]
    [InlineData("max(event.amount in last 1d) = 5", "2026-03-31T09:30:00.000001Z")]
    [InlineData("sequence(event where kind = \"a\" then event where kind = \"b\" in last 5d)", "2026-03-31T09:30:00.000001Z")]
    [InlineData("count(event where due < now) = 1", "2026-04-03T09:30:00.000001Z")]
    [InlineData("count(event where due <= now) = 1", "2026-04-03T09:30:00Z")]
    [InlineData("count(event where day in this day) = 1", "2026-04-01T17:00:00Z")]
    [InlineData("max(event.due) < 1d ago", "2026-04-04T09:30:00.000001Z")]
    [InlineData("age >= 18", "2026-03-31T17:00:00Z")] // midnight in Vietnam
    [InlineData("age = 17", "2026-03-31T17:00:00Z")]
    [InlineData("age > 18", "2027-03-31T17:00:00Z")]
    [InlineData("age in (17, 30)", "2026-03-31T17:00:00Z")]
    [InlineData("age < 17.5", "2026-03-31T17:00:00Z")]
    [InlineData("age > 20.5", "2029-03-31T17:00:00Z")]
    [InlineData("again in next 1d", "2026-03-31T17:00:00Z")] // 1 April, midnight in Vietnam
    [InlineData("again in next 7d", "2026-04-01T17:00:00Z")] // the day after, the next one is a year away
    [InlineData("again in this month", "2026-03-31T17:00:00Z")]
    [InlineData("again in next month", "2026-03-31T17:00:00Z")]
    [InlineData("again = 2026-04-01", "2026-04-01T17:00:00Z")]
    [InlineData("again >= 2027-01-01", "2026-04-01T17:00:00Z")]
    [InlineData("again >= 2030-01-01", "2029-04-01T17:00:00Z", "no")]
    [InlineData("again is known", null)]
    [InlineData("again < 2y ahead", null)]
    [InlineData("at < 30d ago", "2026-04-20T09:30:00.000001Z")]
    [InlineData("at in last 30d", "2026-04-20T09:30:00.000001Z")]
    [InlineData("day = start of month", "2031-03-31T17:00:00Z", "no")]
    [InlineData("day >= 18y ago", "2026-04-01T17:00:00Z")]
    [InlineData("day is known", null)]
    [InlineData("everybody", null)]
    [InlineData("not age >= 18", "2026-03-31T17:00:00Z")]
    [InlineData("age >= 18 and at in last 30d", "2026-03-31T17:00:00Z")]
    [InlineData("age >= 18 or at in last 30d", null)] // one begins before the other ends
    [InlineData("number = 1 and age >= 18", null)]
    public void An_answer_changes_to_the_microsecond(string rule, string? at, string flips = "yes")
    {
        var found = s_thing.Why(rule).FlipsAt;
        if (flips == "yes") Assert.Equal(at is null ? null : DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), found);
        MustBeRight(s_thing, Rule.Parse(rule), Thing.Now, "Asia/Ho_Chi_Minh");
    }

    [Fact]
    public void A_leapling_has_a_birthday_on_the_first_of_March_in_other_years()
    {
        var leapling = new Thing { Day = new(2008, 2, 29) };

        Assert.Equal(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), leapling.Why("age >= 18", new(2026, 2, 28, 12, 0, 0, TimeSpan.Zero), "UTC").FlipsAt);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), leapling.Why("age >= 18", new(2026, 2, 20, 12, 0, 0, TimeSpan.Zero), "UTC").FlipsAt);
        Assert.Equal(new DateTimeOffset(2028, 2, 29, 0, 0, 0, TimeSpan.Zero), leapling.Why("age >= 20", new(2026, 3, 28, 12, 0, 0, TimeSpan.Zero), "UTC").FlipsAt);
    }

    [Fact]
    public void So_has_the_day_that_comes_again()
    {
        var leapling = new Thing { Day = new(2008, 2, 29) };

        Assert.Equal(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), leapling.Why("again in this day", new(2026, 2, 28, 12, 0, 0, TimeSpan.Zero), "UTC").FlipsAt);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero), leapling.Why("again in this day", new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), "UTC").FlipsAt);
        Assert.Equal(new DateTimeOffset(2028, 2, 29, 0, 0, 0, TimeSpan.Zero), leapling.Why("again in this day", new(2027, 3, 28, 12, 0, 0, TimeSpan.Zero), "UTC").FlipsAt);
    }

    [Fact]
    public void Clocks_that_change_move_midnight()
    {
        var before = new DateTimeOffset(2026, 3, 28, 12, 0, 0, TimeSpan.Zero);
        var thing = new Thing { Happened = [new(before.AddHours(-1))] };

        Assert.Equal(new DateTimeOffset(2026, 3, 28, 23, 0, 0, TimeSpan.Zero), thing.Why("count(event in this day) = 1", before, "Europe/Berlin").FlipsAt);
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 22, 0, 0, TimeSpan.Zero), thing.Why("count(event from start of day - 1) = 1", before, "Europe/Berlin").FlipsAt);
    }

    [Fact]
    public void Never_is_an_answer_wrong_about_when_it_changes()
    {
        var (any, flipped) = (new AnyThing(6), 0);
        var zones = new[] { "Asia/Ho_Chi_Minh", "Europe/Berlin", "America/New_York", "Asia/Kathmandu" };
        for (var i = 0; i < 1_800; i++)
        {
            if (MustBeRight(any.Next(), any.Rule(), Thing.Now, zones[i % zones.Length], any)) flipped++;
        }

        Assert.InRange(flipped, 100, 1_700);
    }

    [Fact]
    public async Task A_consent_that_ends_changes_the_answer_then()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new ManualClock(Thing.Now));
        services.AddCrm().UseInMemory();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var crm = scope.ServiceProvider.GetRequiredService<ICrm>();
        var lan = await crm.Customers.AddAsync(NewCustomer.Person("Lan"));
        var notice = await crm.ConsentNotices.PublishAsync(ReasonCode.Parse("marketing"), "1", "vi", "Được không?");
        await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync();
        await crm.Consents.GrantAsync(new NewConsent(lan.Id, ReasonCode.Parse("marketing"), Channel.Email).Under(notice.Id).Until(Thing.Now.AddDays(10)));
        await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync();
        var rules = scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>();

        Assert.Equal((true, Thing.Now.AddDays(10)), await AskAsync("consent email.marketing granted"));
        Assert.Equal((false, Thing.Now.AddDays(10)), await AskAsync("consent email.marketing expired"));
        Assert.Equal((true, null), await AskAsync("consent sms.marketing unknown"));
        Assert.Equal((true, null), await AskAsync("not consent email.marketing denied"));

        async Task<(bool, DateTimeOffset?)> AskAsync(string rule)
        {
            var trace = (await rules.ExplainAsync(await rules.BindAsync(Rule.Parse(rule)), lan.Id.Value))!;
            return (trace.Holds, trace.FlipsAt);
        }
    }

    // The answer is the same until then and another one then.
    private static bool MustBeRight(Thing thing, Rule rule, DateTimeOffset now, string zone, AnyThing? any = null)
    {
        var subject = thing.Loaded();
        var trace = Thing.Bound(rule, now, zone).Explain(subject);
        var at = trace.FlipsAt;
        var said = $"{rule} in {zone} flips at {at:O}";
        var until = at ?? now.AddDays(800);
        if (at is { } flips)
        {
            Assert.True(flips > now, said);
            Assert.True(Thing.Bound(rule, flips, zone).Holds(subject) != trace.Holds, said);
            Assert.True(Thing.Bound(rule, flips.AddMicroseconds(-1), zone).Holds(subject) == trace.Holds, said);
        }

        any ??= new AnyThing(7);
        for (var i = 0; i < 10; i++)
        {
            var between = any.Between(now, until.AddMicroseconds(-1));
            Assert.True(Thing.Bound(rule, between, zone).Holds(subject) == trace.Holds, $"{said}, not as at {between:O}");
        }

        return at is not null;
    }
}
