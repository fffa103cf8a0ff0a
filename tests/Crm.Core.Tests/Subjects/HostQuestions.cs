using Crm.Core.Customers;
using Crm.Core.Purchases;
using Crm.Core.Rules.Building;

namespace Crm.Core.Tests.Subjects;

/// <summary>The fields of a host, as those of the library.</summary>
internal static class HostQuestions
{
    extension(AskedRecord<Customer> customer)
    {
        public AskedText<Customer> Card => customer.Named.Code("card");
    }

    extension(AskedSubject<Customer> customer)
    {
        public AskedRecords<Customer, Purchase> Baskets => customer.Records<Purchase>("basket");
    }
}
