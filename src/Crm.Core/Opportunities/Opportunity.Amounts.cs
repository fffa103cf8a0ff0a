using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Products;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Opportunities;

/// <content>What it is worth.</content>
public sealed partial class Opportunity
{
    /// <summary>At most this many lines.</summary>
    public const int MaxLines = 200;

    private List<OpportunityLine> _lines = [];
    private List<OpportunityEstimate> _estimates = [];

    /// <summary>What it is worth, in minor units; null when not known.</summary>
    public long? AmountMinor { get; private set => field = Track(field, value); }

    /// <summary>The currency of the amount, ISO 4217; null when there is none.</summary>
    [NotPersonal("code of a currency")]
    public string? CurrencyCode { get; private set => field = Track(field, value); }

    /// <summary>The largest number a line or a contact ever had.</summary>
    public int LastPartNumber { get; private set; }

    /// <summary>What is to be sold; empty when only the amount is known.</summary>
    public IReadOnlyList<OpportunityLine> Lines => _lines;

    /// <summary>Everything that was ever expected of it, oldest first: amount, forecast category and day of closing.</summary>
    public IReadOnlyList<OpportunityEstimate> Estimates => _estimates;

    /// <summary>What it is worth; null when not known.</summary>
    public Money? Amount => AmountMinor is { } minor ? Money.FromMinor(minor, Currency.Parse(CurrencyCode)) : null;

    /// <summary>The amount times the probability, rounded half to even; nothing for a lost deal, null without an amount.</summary>
    public Money? Weighted => Weigh(Amount, Probability);

    /// <summary>Says what it is worth.</summary>
    /// <param name="amount">Not negative, with lines their sum; null when not known.</param>
    /// <param name="by">Who says so; null for a program.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException">
    /// <c>crm.opportunity.closed</c>, <c>crm.opportunity.invalid-amount</c>, <c>crm.opportunity.amount-mismatch</c>, <c>crm.opportunity.out-of-order</c>.
    /// </exception>
    public void ChangeAmount(Money? amount, UserId? by, DateTimeOffset at)
    {
        MustBeOpen("amount");
        MustBeAmount(amount);
        Require(_lines.Count == 0 || amount == Sum(_lines), OpportunityErrors.AmountMismatch, "amount");
        TakeAmount(amount, by, InOrderOfEstimates(at));
    }

    /// <summary>Says what is to be sold; the amount becomes the sum of the lines. Without lines the amount stays.</summary>
    /// <param name="lines">At most 200.</param>
    /// <param name="products">Those of their products that the catalogue has.</param>
    /// <param name="by">Who says so; null for a program.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException">
    /// <c>crm.opportunity.closed</c>, <c>crm.opportunity.too-many</c>, and with the place of the line <c>crm.product.not-found</c>,
    /// <c>crm.opportunity.invalid-quantity</c>, <c>crm.opportunity.invalid-amount</c>, <c>crm.money.currency-mismatch</c>.
    /// </exception>
    public void ChangeLines(IReadOnlyList<NewOpportunityLine> lines, IReadOnlySet<ProductId> products, UserId? by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(products);
        MustBeOpen("lines");
        var now = InOrderOfEstimates(at);
        TakeLines(lines, products);
        if (_lines.Count > 0) TakeAmount(Sum(_lines), by, now);
        Announce(nameof(Lines), now);
    }

    internal static Money? Weigh(Money? amount, int probability) => amount is { } worth ? Money.Round(worth.Amount * probability / 100, worth.Currency) : null;

    private static Money Sum(List<OpportunityLine> lines) => lines.Skip(1).Aggregate(lines[0].Total, (sum, line) => sum + line.Total);

    private static void MustBeAmount(Money? amount)
    {
        if (amount is { } given) Require(Currency.Required(given.Currency, "amount") == given.Currency && given.Minor >= 0, OpportunityErrors.InvalidAmount, "amount");
    }

    private DateTimeOffset InOrderOfEstimates(DateTimeOffset at)
    {
        var now = Instant.Utc(at);
        Require(now >= _estimates[^1].At, OpportunityErrors.OutOfOrder, "at");
        return now;
    }

    private void TakeFirstAmount(NewOpportunity draft, IReadOnlySet<ProductId> products, UserId? by)
    {
        MustBeAmount(draft.GivenAmount);
        TakeLines(draft.GivenLines, products);
        var amount = _lines.Count > 0 ? Sum(_lines) : draft.GivenAmount;
        Require(draft.GivenAmount is null || draft.GivenAmount == amount, OpportunityErrors.AmountMismatch, "amount");
        (AmountMinor, CurrencyCode) = (amount?.Minor, amount?.Currency.Code);
        LogEstimate(by, OpenedAt);
    }

    private void LogEstimate(UserId? by, DateTimeOffset at) => _estimates.Add(new(this, _estimates.Count + 1, by, at));

    private void TakeAmount(Money? amount, UserId? by, DateTimeOffset at)
    {
        var before = Amount;
        if (amount == before) return; // already so: the outcome asked for holds
        (AmountMinor, CurrencyCode) = (amount?.Minor, amount?.Currency.Code);
        LogEstimate(by, at);
        Raise(new OpportunityAmountChanged(TenantId, Id, before, amount, at));
    }

    private void TakeLines(IReadOnlyList<NewOpportunityLine> lines, IReadOnlySet<ProductId> products)
    {
        Require(lines.Count <= MaxLines, OpportunityErrors.TooMany, "lines");
        Given.Each(lines, "lines");
        var taken = lines.Select((line, i) => Line(line, i, lines[0].UnitPrice.Currency, products)).ToList();
        Require(taken.Count == 0 || Sum(taken).Minor >= 0, OpportunityErrors.InvalidAmount, "lines");
        LastPartNumber += taken.Count;
        if (_lines.Count > 0 || taken.Count > 0) NoteChange("Lines", Told(_lines), Told(taken));
        _lines.Clear();
        _lines.AddRange(taken);
    }

    private static string? Told(List<OpportunityLine> lines) =>
        lines.Count == 0 ? null : string.Join(", ", lines.Select(l => $"{l.Quantity} × {l.ProductId} at {l.UnitPrice} less {l.Discount}"));

    private OpportunityLine Line(NewOpportunityLine line, int index, Currency currency, IReadOnlySet<ProductId> products)
    {
        try
        {
            Require(products.Contains(line.Product), ProductErrors.NotFound, "product");
            Require(line.Quantity.Scaled > 0, OpportunityErrors.InvalidQuantity, "quantity");
            Require(Currency.Required(line.UnitPrice.Currency, "unitPrice") == currency, MoneyErrors.CurrencyMismatch, "unitPrice");
            var value = line.UnitPrice.Times(line.Quantity);
            var discount = line.Discount ?? Money.Zero(currency);
            Require(Currency.Required(discount.Currency, "discount") == currency, MoneyErrors.CurrencyMismatch, "discount");
            Require(discount.Minor >= 0 && discount.Minor <= Math.Max(value.Minor, 0), OpportunityErrors.InvalidAmount, "discount");
            return new(this, LastPartNumber + index + 1, line, discount, value - discount);
        }
        catch (CrmException refused)
        {
            throw refused.At($"lines[{index}]");
        }
    }
}
