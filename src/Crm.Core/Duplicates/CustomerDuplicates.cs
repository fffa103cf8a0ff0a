using Crm.Core.Customers;
using Crm.Core.Matching;
using Crm.Core.Matching.Blocking;

namespace Crm.Core.Duplicates;

/// <summary>What a search among all customers found.</summary>
/// <param name="Customers">How many there are.</param>
/// <param name="Clusters">Customers that are one, where that is more than one.</param>
/// <param name="Pairs">The pairs that may be one customer, the surest first; from <see cref="MatchOptions.Review"/> on.</param>
/// <param name="Compared">How many pairs were compared.</param>
/// <param name="Skipped">What was not compared because too many have it in common.</param>
/// <param name="Model">The model they were compared by; with it a pair is explained.</param>
public sealed record CustomerDuplicates(
    int Customers, IReadOnlyList<IReadOnlyList<CustomerId>> Clusters, IReadOnlyList<CustomerPair> Pairs, long Compared, IReadOnlyList<SkippedBlock> Skipped, MatchModel Model);
