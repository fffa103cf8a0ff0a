using Crm.Core.Values;

namespace Crm.Core.Purchases;

/// <summary>The key a purchase has in the system it comes from; no two purchases of a tenant share one.</summary>
/// <remarks>Equality is ordinal on both parts.</remarks>
public sealed record OrderNumber
{
    /// <summary>The longest name of a source, in characters.</summary>
    public const int MaxSourceLength = 64;

    /// <summary>The longest number, in characters.</summary>
    public const int MaxNumberLength = 100;

    /// <summary>An order number.</summary>
    /// <param name="source">The system it comes from, such as <c>shop</c>: 1 to 64 characters.</param>
    /// <param name="number">The number there: 1 to 100 characters.</param>
    /// <exception cref="Errors.CrmException"><c>crm.text.…</c> at <c>source</c> or <c>number</c>.</exception>
    public OrderNumber(string source, string number)
    {
        Source = CleanText.Required(source, MaxSourceLength, "source");
        Number = CleanText.Required(number, MaxNumberLength, "number");
    }

    /// <summary>The system it comes from.</summary>
    public string Source { get; }

    /// <summary>The number there.</summary>
    public string Number { get; }

    /// <summary>The source only.</summary>
    public override string ToString() => Source;
}
