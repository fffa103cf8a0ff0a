using System.Globalization;
using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Timeline;

namespace Crm.Core.Feedback;

/// <summary>Feedback in the timeline of the customer that gave it.</summary>
internal sealed class FeedbackTimeline(IRepository<CustomerFeedback, FeedbackId> feedback) : ITimelineSource
{
    private static readonly IReadOnlyList<CustomerLink> s_links = [CustomerLink.Of<CustomerFeedback>((f, customer) => f.CustomerId == customer)];

    private static readonly Specification<CustomerFeedback> s_newest = Specification.For<CustomerFeedback>().OrderByDescending(FeedbackOrder.Given);

    public string Kind => CustomerFeedback.TypeName;

    public IReadOnlyList<CustomerLink> Links => s_links;

    public async Task<IReadOnlyList<TimelineEntry>> ReadAsync(CustomerId customer, TimelinePosition? before, int most, CancellationToken ct)
    {
        var specification = s_newest.Where(FeedbackCriteria.Of(customer)).Paged(new(most));
        if (before is { } place) specification = specification.Where(Before(place));
        var page = await feedback.ListAsync(specification.Select(FeedbackSummary.Of), ct);
        return [.. page.Items.Select(Entry)];
    }

    private static Criterion<CustomerFeedback> Before(TimelinePosition place)
    {
        var at = place.At;
        var id = new FeedbackId(place.Id);
        return new(f => f.GivenAt < at || (f.GivenAt == at && f.Id.CompareTo(id) < 0));
    }

    private static TimelineEntry Entry(FeedbackSummary given) =>
        new(given.GivenAt, CustomerFeedback.TypeName, given.Id.Value, $"feedback.{given.Scale?.ToString().ToLowerInvariant() ?? "remark"}") { Text = Shown(given) };

    private static string? Shown(FeedbackSummary given) => given is { Scale: { } scale, Score: { } score }
        ? string.Create(CultureInfo.InvariantCulture, $"{score}/{FeedbackScales.Highest(scale)} {given.Topic}").TrimEnd()
        : given.Topic;
}
