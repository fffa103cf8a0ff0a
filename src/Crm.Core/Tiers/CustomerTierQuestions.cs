using Crm.Core.Customers;
using Crm.Core.Rules.Building;

namespace Crm.Core.Tiers;

/// <summary>What rules made in C# ask of the tiers of a customer.</summary>
public static class CustomerTierQuestions
{
    extension(AskedSubject<Customer> customer)
    {
        /// <summary><c>tier</c>: tiers in force, one for each scheme.</summary>
        public AskedRecords<Customer, CustomerTier> Tiers => customer.Records<CustomerTier>("tier");

        /// <summary><c>tier-move</c>: moves from one tier to another, into one and out of all.</summary>
        public AskedRecords<Customer, TierMove> TierMoves => customer.Records<TierMove>("tier-move");
    }
}
