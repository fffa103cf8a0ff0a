using Crm.Core.Domain;

namespace Crm.Core.Storage;

/// <summary>Reaches, inside a criterion, the records that point at a customer or another owner.</summary>
public static class Facts
{
    /// <summary>
    /// Stands for the records of one kind that are about <paramref name="owner"/>; each adapter puts its own access in its place.
    /// <c>customer =&gt; Facts.Of&lt;Purchase&gt;(customer).Any(p =&gt; p.At &gt;= since)</c>.
    /// </summary>
    /// <typeparam name="TFact">The record that points at the owner.</typeparam>
    /// <param name="owner">The parameter of the criterion.</param>
    /// <exception cref="InvalidOperationException">Always, when called outside a criterion.</exception>
    public static IEnumerable<TFact> Of<TFact>(AggregateRoot owner)
        where TFact : class, IFact =>
        throw new InvalidOperationException("Facts.Of stands for records inside a criterion; it cannot be called.");

    /// <summary>
    /// The same of records that name such an owner in several places: by the place meant.
    /// <c>customer =&gt; Facts.By&lt;Affiliation&gt;(customer, nameof(Affiliation.OtherId)).Any()</c>.
    /// </summary>
    /// <typeparam name="TFact">The record that points at the owner.</typeparam>
    /// <param name="owner">The parameter of the criterion.</param>
    /// <param name="property">The property of the record that holds the owner's id; a constant.</param>
    /// <exception cref="InvalidOperationException">Always, when called outside a criterion.</exception>
    public static IEnumerable<TFact> By<TFact>(AggregateRoot owner, string property)
        where TFact : class, IFact =>
        throw new InvalidOperationException("Facts.By stands for records inside a criterion; it cannot be called.");
}
