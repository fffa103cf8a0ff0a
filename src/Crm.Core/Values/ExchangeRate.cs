using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>How many units of one currency a unit of another was worth on a day.</summary>
/// <remarks>Equal when all four parts are.</remarks>
public sealed record ExchangeRate
{
    /// <summary>A rate of a day.</summary>
    /// <param name="from">The currency converted.</param>
    /// <param name="to">The currency wanted.</param>
    /// <param name="rate">Major units of <paramref name="to"/> for one major unit of <paramref name="from"/>; above 0.</param>
    /// <param name="on">The day the rate holds for.</param>
    /// <exception cref="CrmException"><c>crm.exchange-rate.invalid</c>, <c>crm.currency.unknown</c>.</exception>
    public ExchangeRate(Currency from, Currency to, decimal rate, DateOnly on)
    {
        From = Currency.Required(from, "from");
        To = Currency.Required(to, "to");
        if (rate <= 0 || (from == to && rate != 1))
            throw new CrmException(ExchangeRateErrors.Invalid, "rate");
        Rate = rate;
        On = on;
    }

    /// <summary>The currency converted.</summary>
    public Currency From { get; }

    /// <summary>The currency wanted.</summary>
    public Currency To { get; }

    /// <summary>Major units of <see cref="To"/> for one major unit of <see cref="From"/>.</summary>
    public decimal Rate { get; }

    /// <summary>The day the rate holds for.</summary>
    public DateOnly On { get; }
}
