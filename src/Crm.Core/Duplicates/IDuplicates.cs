using Crm.Core.Customers;
using Crm.Core.Matching;

namespace Crm.Core.Duplicates;

/// <summary>Which stored customers may be one, and whom a new one looks like. Nothing is changed: joining customers is a decision of the host.</summary>
public interface IDuplicates
{
    /// <summary>
    /// The customers a new one may be: asked before it is added, to say "this looks like …". Those with an e-mail address, a telephone number, a tax code or a name in common are found by the search and compared; at most a hundred
    /// for each. The model is the one shipped with the library, and how rare a value is does not count.
    /// </summary>
    /// <param name="draft">What is known of the new one.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The likely ones, from a probability of 0.5 on, the surest first.</returns>
    Task<IReadOnlyList<LookAlike>> LooksLikeAsync(NewCustomer draft, CancellationToken ct = default);

    /// <summary>
    /// Searches all customers in use for those that are one, by a model learned from them, or the one shipped with the library where there are too few. A process: it reads everybody once and keeps them in memory, about 2 kB each.
    /// </summary>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">Told how many blocks of how many were compared.</param>
    /// <param name="ct">Cancels.</param>
    Task<CustomerDuplicates> FindAsync(MatchOptions? options = null, IProgress<(int Done, int Of)>? progress = null, CancellationToken ct = default);
}
