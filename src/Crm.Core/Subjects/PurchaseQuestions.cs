using Crm.Core.Purchases;
using Crm.Core.Rules.Building;

namespace Crm.Core.Subjects;

/// <summary>What rules made in C# ask of a purchase, a return or an order.</summary>
public static class PurchaseQuestions
{
    extension(AskedRecord<Purchase> purchase)
    {
        /// <summary><c>amount</c>: the total after all discounts.</summary>
        public AskedQuantity<Purchase, AskedAmount> Amount => purchase.Named.Money("amount");

        /// <summary><c>discount</c>: taken off the whole.</summary>
        public AskedQuantity<Purchase, AskedAmount> Discount => purchase.Named.Money("discount");

        /// <summary><c>discount-share</c>: all discounts, those of the lines too, in per cent of the price before them; missing when that is zero.</summary>
        public AskedQuantity<Purchase, decimal> DiscountShare => purchase.Named.Number("discount-share");

        /// <summary><c>returned</c>: how much of it came back.</summary>
        public AskedQuantity<Purchase, AskedAmount> Returned => purchase.Named.Money("returned");

        /// <summary><c>status</c>: how far it is.</summary>
        public AskedField<Purchase, PurchaseStatus> Status => purchase.Named.Choice<PurchaseStatus>("status");

        /// <summary><c>channel</c>: through what.</summary>
        public AskedText<Purchase> Channel => purchase.Named.Code("channel");

        /// <summary><c>store</c>: in which branch.</summary>
        public AskedText<Purchase> Store => purchase.Named.Code("store");

        /// <summary><c>system</c>: the system it comes from.</summary>
        public AskedText<Purchase> System => purchase.Named.Code("system");

        /// <summary><c>number</c>: its number there.</summary>
        public AskedText<Purchase> Number => purchase.Named.Code("number");

        /// <summary><c>currency</c>: the currency of its amounts.</summary>
        public AskedText<Purchase> Currency => purchase.Named.Code("currency");

        /// <summary><c>lines</c>: how many lines it has.</summary>
        public AskedQuantity<Purchase, decimal> Lines => purchase.Named.Number("lines");

        /// <summary><c>at</c>: when it was placed.</summary>
        public AskedTime<Purchase, AskedInstant> At => purchase.Named.Instant("at");

        /// <summary><c>hour</c>: of the clock when it was placed, 0 to 23, in the time zone the tenant had when it was recorded.</summary>
        public AskedQuantity<Purchase, decimal> Hour => purchase.Named.Number("hour");

        /// <summary><c>weekday</c>: when it was placed, 1 for Monday to 7 for Sunday, in the time zone the tenant had when it was recorded.</summary>
        public AskedQuantity<Purchase, decimal> Weekday => purchase.Named.Number("weekday");

        /// <summary><c>completed</c>: since when it is completed.</summary>
        public AskedTime<Purchase, AskedInstant> CompletedAt => purchase.Named.Instant("completed");

        /// <summary><c>product</c>: the key of a product on any of its lines.</summary>
        public AskedText<Purchase> Product => purchase.Named.Code("product");

        /// <summary><c>category</c>: the key of the category of a product on any of its lines, as filed when it was recorded.</summary>
        public AskedText<Purchase> Category => purchase.Named.Code("category");

        /// <summary><c>quantity</c>: on any of its lines.</summary>
        public AskedQuantity<Purchase, decimal> Quantity => purchase.Named.Number("quantity");

        /// <summary><c>products</c>: the keys of the products on its lines.</summary>
        public AskedCollection<Purchase, string> Products => purchase.Named.Texts("products");

        /// <summary><c>categories</c>: the keys of the categories of its products and of all above those, as filed when it was recorded.</summary>
        public AskedCollection<Purchase, string> Categories => purchase.Named.Texts("categories");
    }
}
