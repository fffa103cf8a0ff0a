using System.Globalization;
using Crm.Core;
using Crm.Core.Cases;
using Crm.Core.Churn;
using Crm.Core.Customers;
using Crm.Core.Feedback;
using Crm.Core.FollowUps;
using Crm.Core.Interactions;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.SampleHost.Loading.Generated;

/// <summary>The sources have no care: answers to surveys, cases in every status, follow-ups and customers who left are made up from a fixed seed and say so.</summary>
public sealed class GeneratedCareUnit(TimeProvider clock) : LoadUnit("Care", 0)
{
    public const int Answers = 60;
    public const int Questions = 18;
    public const int FollowUps = 30;
    public const int Left = 6;

    private static readonly UserId s_by = new(GeneratedDetails.Label);
    private static readonly ReasonCode s_delivery = ReasonCode.Parse("delivery");
    private static readonly ReasonCode s_answered = ReasonCode.Parse("answered");
    private static readonly ReasonCode s_reached = ReasonCode.Parse("reached");
    private static readonly ReasonCode s_stillOpen = ReasonCode.Parse("still-open");
    private static readonly ReasonCode[] s_leaving = [ReasonCode.Parse("price"), ReasonCode.Parse("chose-competitor"), ReasonCode.Parse("delivery")];
    private static readonly string[] s_questions = ["When does the order arrive?", "May we return what is left over?", "The invoice is not complete", "Is there a discount for larger orders?"];
    private static readonly string[] s_tasks = ["Ask how the last order went", "Send the new price list", "Offer the new range", "Call back about the question"];

    private readonly Random _random = new(20_17);

    public override async Task<bool> IsStoredAsync(ICrm crm, CancellationToken ct) =>
        await crm.Feedback.FindByExternalIdAsync(GeneratedDetails.Label, KeyOf(Answers), ct) is not null;

    public override async Task AddAsync(ICrm crm, CancellationToken ct)
    {
        var byName = Specification.For<Customer>().OrderBy(CustomerOrder.Name).Paged(new(PageRequest.MaxSize));
        var customers = (await crm.Customers.ListAsync(byName, ct)).Items;
        for (var i = 1; i <= Answers; i++) await AnswerAsync(crm, Pick(customers).Id, i, ct);
        for (var i = 0; i < Questions; i++) await AskAsync(crm, Pick(customers).Id, i, ct);
        for (var i = 0; i < FollowUps; i++) await FollowUpAsync(crm, Pick(customers).Id, i, ct);
        // Each of them once: who has left cannot leave again.
        for (var i = 0; i < Left; i++) await crm.Churn.RecordAsync(customers[i * (customers.Count / Left)].Id, Leaving(i), ct);
    }

    // Whoever would not recommend the firm has a complaint opened.
    private async Task AnswerAsync(ICrm crm, CustomerId customer, int number, CancellationToken ct)
    {
        var at = Ago(hoursAtMost: 24 * 60);
        var answer = (number % 3) switch
        {
            0 => NewFeedback.Recommendation(_random.Next(3, 11), Channel.Survey, at),
            1 => NewFeedback.Satisfaction(_random.Next(2, 6), Channel.Survey, at),
            _ => NewFeedback.Ease(_random.Next(2, 8), Channel.Web, at),
        };
        var given = await crm.Feedback.RecordAsync(customer, answer.About(s_delivery).Saying($"as expected ({GeneratedDetails.Label})").From(GeneratedDetails.Label, KeyOf(number)), ct);
        if (given is not { Scale: FeedbackScale.Recommendation, Score: <= 6 }) return;
        var complaint = new NewCase(customer, CaseKind.Complaint, $"Would not recommend us ({GeneratedDetails.Label})", Channel.Survey);
        await crm.Cases.OpenAsync(complaint.Being(CaseSeverity.High).About(s_delivery).From(given.Id).CameIn(at).OwnedBy(s_by), ct);
    }

    // As many new ones as ones being worked on, waiting, resolved, closed and opened again.
    private async Task AskAsync(ICrm crm, CustomerId customer, int number, CancellationToken ct)
    {
        var asked = new NewCase(customer, CaseKind.Question, $"{s_questions[number % s_questions.Length]} ({GeneratedDetails.Label})", Channel.Email);
        var id = (await crm.Cases.OpenAsync(asked.CameIn(Ago(24 * 30)).OwnedBy(s_by), ct)).Id;
        var steps = number % 6;
        if (steps >= 1) await crm.Cases.StartWorkAsync(id, ct);
        if (steps == 2) await crm.Cases.WaitAsync(id, ct);
        if (steps >= 3) await crm.Cases.ResolveAsync(id, s_answered, ct: ct);
        if (steps == 4) await crm.Cases.CloseAsync(id, ct);
        if (steps == 5) await crm.Cases.ReopenAsync(id, s_stillOpen, ct);
    }

    // Done, overdue, due soon, and some that come back every month.
    private async Task FollowUpAsync(ICrm crm, CustomerId customer, int number, CancellationToken ct)
    {
        var due = clock.GetUtcNow().AddDays(_random.Next(-20, 20));
        var what = $"{s_tasks[number % s_tasks.Length]} ({GeneratedDetails.Label})";
        var draft = NewFollowUp.For(customer, what, due).AssignedTo(s_by);
        if (number % 5 == 0) draft = draft.Every(Recurrence.Months(1).ForTimes(6));
        var planned = await crm.FollowUps.PlanAsync(draft, ct);
        if (number % 3 == 0) await crm.FollowUps.CompleteAsync(planned.Id, s_reached, new NewInteraction(Channel.Call, Direction.Outbound, Ago(2), what).By(s_by), ct);
    }

    private NewChurn Leaving(int number) =>
        number % 2 == 0 ? NewChurn.Declared(Ago(24 * 30), s_leaving[number % s_leaving.Length]) : NewChurn.Detected(Ago(24 * 30));

    private DateTimeOffset Ago(int hoursAtMost) => clock.GetUtcNow().AddMinutes(-_random.Next(30, 60 * hoursAtMost));

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private static string KeyOf(int number) => string.Create(CultureInfo.InvariantCulture, $"answer-{number:000}");
}
