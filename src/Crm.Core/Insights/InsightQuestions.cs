using Crm.Core.Customers;
using Crm.Core.Rules.Building;

namespace Crm.Core.Insights;

/// <summary>What rules made in C# ask of the insights of a customer, as of the last analysis.</summary>
public static class InsightQuestions
{
    extension(AskedRecord<Customer> customer)
    {
        /// <summary><c>rfm.recency</c>: 1 for those who bought longest ago to 5.</summary>
        public AskedQuantity<Customer, decimal> Recency => customer.Named.Number("rfm.recency");

        /// <summary><c>rfm.frequency</c>: 1 for those with the fewest orders to 5.</summary>
        public AskedQuantity<Customer, decimal> Frequency => customer.Named.Number("rfm.frequency");

        /// <summary><c>rfm.monetary</c>: 1 for those who spent least to 5.</summary>
        public AskedQuantity<Customer, decimal> Monetary => customer.Named.Number("rfm.monetary");

        /// <summary><c>rfm.segment</c>: the cell of recency and frequency, such as <c>champions</c>.</summary>
        public AskedText<Customer> RfmSegment => customer.Named.Code("rfm.segment");

        /// <summary><c>rfm.before</c>: the cell before that.</summary>
        public AskedText<Customer> RfmSegmentBefore => customer.Named.Code("rfm.before");

        /// <summary><c>rfm.since</c>: the day of the analysis that moved the customer into its cell.</summary>
        public AskedTime<Customer, AskedDay> RfmSegmentSince => customer.Named.Date("rfm.since");

        /// <summary><c>lifetime.value</c>: what a model expects the customer to be worth within its horizon.</summary>
        public AskedQuantity<Customer, AskedAmount> LifetimeValue => customer.Named.Money("lifetime.value");

        /// <summary><c>lifetime.purchases</c>: on how many days a model expects the customer to buy within its horizon.</summary>
        public AskedQuantity<Customer, decimal> ExpectedPurchases => customer.Named.Number("lifetime.purchases");

        /// <summary><c>lifetime.alive</c>: how likely the customer still buys, 0 to 1; missing where the model cannot tell.</summary>
        public AskedQuantity<Customer, decimal> ProbabilityAlive => customer.Named.Number("lifetime.alive");

        /// <summary><c>lifetime.as-of</c>: the last day of the data the model saw of the customer.</summary>
        public AskedTime<Customer, AskedDay> LifetimeValueAsOf => customer.Named.Date("lifetime.as-of");
    }
}
