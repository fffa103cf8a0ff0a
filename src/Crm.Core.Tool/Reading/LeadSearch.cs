using Crm.Core.Leads;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Crm.Core.Tool.Reading;

/// <summary>Finds leads by what an operator types. They are in no search index: a whole external id, e-mail address, phone number or name.</summary>
internal static class LeadSearch
{
    /// <summary>Those that fit in the first way any does.</summary>
    public static async Task<IReadOnlyList<LeadSummary>> MatchesAsync(IServiceProvider services, string text, int limit, CancellationToken ct)
    {
        var region = services.GetRequiredService<IOptions<CrmOptions>>().Value.DefaultRegion;
        var leads = services.GetRequiredService<ILeads>();
        foreach (var way in WaysOf(text.Trim(), region))
        {
            if ((await leads.ListAsync(way.Paged(new(limit)), ct)).Items is { Count: > 0 } found) return found;
        }

        return [];
    }

    private static IEnumerable<Specification<Lead>> WaysOf(string text, CountryCode region)
    {
        // What is empty would find those without a name.
        var (asStored, folded) = (Fold.Compose(text), Fold.Key(text));
        if (folded.Length == 0) yield break;
        var all = Specification.For<Lead>();
        yield return all.Where(l => l.ExternalKey == asStored);
        if (EmailAddress.TryParse(text, out var email)) yield return all.Where(LeadCriteria.Email(email));
        if (PhoneNumber.TryParse(text, region, out var phone)) yield return all.Where(LeadCriteria.Phone(phone));
        yield return all.Where(l => l.NameKey == folded);
    }
}
