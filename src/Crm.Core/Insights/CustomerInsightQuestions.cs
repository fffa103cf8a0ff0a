using Crm.Core.Customers;
using Crm.Core.Rules.Building;

namespace Crm.Core.Insights;

/// <summary>What rules made in C# ask of the predictions about a customer.</summary>
public static class CustomerInsightQuestions
{
    extension(AskedSubject<Customer> customer)
    {
        /// <summary><c>prediction</c>: how likely something is, one for each model.</summary>
        public AskedRecords<Customer, CustomerPrediction> Predictions => customer.Records<CustomerPrediction>("prediction");
    }
}
