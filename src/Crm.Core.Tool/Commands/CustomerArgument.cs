using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Search;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Reading;
using Crm.Core.Tool.Refusals;
using Crm.Core.Values;

namespace Crm.Core.Tool.Commands;

/// <summary>A customer an operator names.</summary>
internal static class CustomerArgument
{
    private const int ShownCandidates = 10;

    /// <summary>The one customer that is meant: by its id, or by what it is found by.</summary>
    /// <param name="search">Where.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="place">What the command calls the text, for a refusal.</param>
    /// <param name="output">Where the candidates are told when there are several.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<CustomerId> IdAsync(ISearch search, string text, string place, ToolOutput output, CancellationToken ct)
    {
        if (TypedId.TryParse<CustomerId>(text, out var id)) return id;
        var found = await CustomerSearch.MatchesAsync(search, text, ShownCandidates, place, ct);
        if (found.Count == 0) throw new CrmException(ToolErrors.NobodyFound, place);
        if (found.Count == 1 || (found[0].Rank is MatchRank.Exact && found[1].Rank is not MatchRank.Exact)) return found[0].Customer.Id;
        foreach (var candidate in found) output.Say($"{candidate.Customer.Id}  {candidate.Customer.DisplayName}");
        throw new CrmException(ToolErrors.Ambiguous, place);
    }
}
