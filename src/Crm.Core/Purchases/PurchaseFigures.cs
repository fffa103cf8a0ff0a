using Crm.Core.Errors;
using Crm.Core.Values;

namespace Crm.Core.Purchases;

/// <summary>The amounts of a draft, checked and added up; negative for a return.</summary>
internal sealed record PurchaseFigures(Currency Currency, IReadOnlyList<PurchaseFigures.LineFigures> Lines, Money Discount, Money Total)
{
    /// <summary>The amounts of one line.</summary>
    internal sealed record LineFigures(string? ProductKey, string? Description, Quantity Quantity, UnitPrice UnitPrice, Money Discount, Money Total);

    /// <summary>Adds a draft up.</summary>
    /// <exception cref="CrmException">The codes of <see cref="PurchaseErrors"/> and of the values, with their path.</exception>
    public static PurchaseFigures Of(NewPurchase draft)
    {
        var currency = Currency.Required(draft.Currency);
        var zero = Money.Zero(currency);
        if (draft.GivenLines.Count > Purchase.MaxLines) throw new CrmException(PurchaseErrors.TooManyLines, "lines");
        var discount = Given(draft.GivenDiscount, currency, "discount") ?? zero;
        var given = Given(draft.GivenTotal, currency, "total");
        var isReturn = draft.Kind is PurchaseKind.Return;
        if (draft.GivenLines.Count == 0)
        {
            var stated = given ?? throw new CrmException(PurchaseErrors.TotalRequired, "total");
            return new(currency, [], isReturn ? -discount : discount, isReturn ? -stated : stated);
        }

        var lines = draft.GivenLines.Select((line, i) => Line(line, currency, i)).ToList();
        var sum = Sum(lines, zero);
        if (discount > Positive(sum)) throw new CrmException(PurchaseErrors.InvalidAmount, "discount");
        var total = sum - discount;
        if (total < zero) throw new CrmException(PurchaseErrors.InvalidAmount, "lines");
        if (given is { } claimed && claimed != total) throw new CrmException(PurchaseErrors.TotalMismatch, "total");
        return isReturn ? new(currency, [.. lines.Select(Returned)], -discount, -total) : new(currency, lines, discount, total);
    }

    private static LineFigures Line(NewPurchaseLine? line, Currency currency, int index)
    {
        if (line is null) throw new CrmException(ValueErrors.Missing, $"lines[{index}]");
        try
        {
            var key = CleanText.Optional(line.ProductKey, Products.Product.MaxKeyLength, "productKey");
            var description = CleanText.Optional(line.Description, PurchaseLine.MaxDescriptionLength, "description");
            if (key is null && description is null) throw new CrmException(TextErrors.Required, "productKey");
            if (line.Quantity.Scaled <= 0) throw new CrmException(PurchaseErrors.InvalidQuantity, "quantity");
            if (Currency.Required(line.UnitPrice.Currency, "unitPrice") != currency) throw new CrmException(MoneyErrors.CurrencyMismatch, "unitPrice");
            var value = line.UnitPrice.Times(line.Quantity);
            var discount = Given(line.Discount, currency, "discount") ?? Money.Zero(currency);
            if (discount > Positive(value)) throw new CrmException(PurchaseErrors.InvalidAmount, "discount");
            return new(key, description, line.Quantity, line.UnitPrice, discount, value - discount);
        }
        catch (CrmException refused)
        {
            throw refused.At($"lines[{index}]");
        }
    }

    private static Money Sum(IReadOnlyList<LineFigures> lines, Money zero)
    {
        try
        {
            return lines.Aggregate(zero, (sum, line) => sum + line.Total);
        }
        catch (CrmException refused)
        {
            throw refused.At("lines");
        }
    }

    // The exact mirror image: rounding half to even is symmetric.
    private static LineFigures Returned(LineFigures line) => line with
    {
        Quantity = Quantity.FromScaled(-line.Quantity.Scaled),
        Discount = -line.Discount,
        Total = -line.Total,
    };

    private static Money? Given(Money? amount, Currency currency, string path)
    {
        if (amount is not { } given) return null;
        if (Currency.Required(given.Currency, path) != currency) throw new CrmException(MoneyErrors.CurrencyMismatch, path);
        return given.Minor >= 0 ? given : throw new CrmException(PurchaseErrors.InvalidAmount, path);
    }

    private static Money Positive(Money amount) => amount.Minor > 0 ? amount : Money.Zero(amount.Currency);
}
