using Crm.Core.Purchases;
using Crm.Core.Testing;
using Crm.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Purchases;

public sealed class PurchaseProperties
{
    private static readonly Gen<NewPurchaseLine[]> s_lines =
        (from quantity in Gen.Choose(1, 100_000)
         from price in Gen.Choose(0, 1_000_000_000)
         from key in Gen.Choose(1, 3)
         select new NewPurchaseLine($"P-{key}", null, Quantity.FromScaled(quantity), UnitPrice.FromScaled(price, Currency.Vnd))).NonEmptyListOf().Select(l => l.ToArray());

    [Fact]
    public void A_total_is_the_sum_of_its_lines_and_a_return_of_all_of_it_fits_once() =>
        Prop.ForAll(s_lines.ToArbitrary(), lines =>
        {
            var sale = A.Purchase(A.Sale().Lines(lines));
            var all = A.Purchase(A.Return(number: "TH-1").Lines(lines));
            var again = A.Purchase(A.Return(number: "TH-2").Lines(lines));
            var sums = sale.TotalMinor == sale.Lines.Sum(l => l.TotalMinor) && all.TotalMinor == -sale.TotalMinor;
            sale.TakeReturn(all, [], Some.Instant);
            return sums && !sale.CanTakeReturn(again, [all]);
        }).QuickCheckThrowOnFailure();
}
