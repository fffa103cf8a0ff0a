using Crm.Core.Search;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>Rows to be read in the order of the index: term, name, id. Each range of the condition by itself.</summary>
/// <param name="Condition">Which terms.</param>
/// <param name="Read">So many of them are read at most.</param>
/// <param name="Filters">What those must meet to be taken.</param>
/// <param name="Take">So many are taken at most.</param>
/// <param name="OrderedBy">The word whose first term stands in place of the one read; null for the one read.</param>
internal sealed record TermsRead(TermCondition Condition, int Read, IReadOnlyList<RowFilter> Filters, int Take, SearchWord? OrderedBy = null);
