using Crm.Core.Rules.Tree;
using Crm.Core.Values;

namespace Crm.Core.Rules.Building;

/// <summary>What an amount is compared with: money, or a plain number in the base currency of the tenant.</summary>
/// <remarks><c>default</c> is the number 0.</remarks>
public readonly record struct AskedAmount
{
    private static readonly RuleValue s_zero = new RuleValue.OfNumber(0);

    private readonly RuleValue? _value;

    private AskedAmount(RuleValue value) => _value = value;

    internal RuleValue Value => _value ?? s_zero;

    /// <summary>A number in the base currency.</summary>
    /// <param name="amount">In major units.</param>
    public static implicit operator AskedAmount(decimal amount) => new(new RuleValue.OfNumber(amount));

    /// <summary>An amount in its currency: those in another are missing.</summary>
    /// <param name="amount">The amount.</param>
    public static implicit operator AskedAmount(Money amount) => new(new RuleValue.OfMoney(amount.Amount, amount.Currency));
}
