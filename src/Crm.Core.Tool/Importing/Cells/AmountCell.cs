using System.Globalization;
using Crm.Core.Errors;
using Crm.Core.Tool.Refusals;
using Crm.Core.Values;

namespace Crm.Core.Tool.Importing.Cells;

/// <summary>Reads amounts of money: a decimal point, no separators of thousands.</summary>
internal static class AmountCell
{
    /// <summary>Reads an amount.</summary>
    /// <param name="text">As written.</param>
    /// <param name="currency">Its currency.</param>
    /// <exception cref="CrmException"><c>crm.tool.invalid-amount</c>, <c>crm.money.…</c>.</exception>
    public static Money Parse(string text, Currency currency) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? Money.Of(amount, currency, "amount")
            : throw new CrmException(ToolErrors.InvalidAmount, "amount");
}
