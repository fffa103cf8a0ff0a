using Crm.Core.Leads;
using Crm.Core.Rules.Building;

namespace Crm.Core.Insights;

/// <summary>What rules made in C# ask of the predictions about a lead.</summary>
public static class LeadInsightQuestions
{
    extension(AskedSubject<Lead> lead)
    {
        /// <summary><c>prediction</c>: how likely something is, one for each model.</summary>
        public AskedRecords<Lead, LeadPrediction> Predictions => lead.Records<LeadPrediction>("prediction");
    }
}
