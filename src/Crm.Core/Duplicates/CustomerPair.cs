using Crm.Core.Customers;

namespace Crm.Core.Duplicates;

/// <summary>Two customers that may be one.</summary>
/// <param name="A">One of them, the one added first.</param>
/// <param name="B">The other.</param>
/// <param name="Probability">How probable it is.</param>
public readonly record struct CustomerPair(CustomerId A, CustomerId B, double Probability);
