using Crm.Core.Opportunities;
using Crm.Core.Pipelines;
using Crm.Core.Rules.Building;
using Crm.Core.Tenancy;

namespace Crm.Core.Subjects;

/// <summary>What rules made in C# ask of a deal, and of the deals of a customer.</summary>
public static class OpportunityQuestions
{
    extension(AskedRecord<Opportunity> deal)
    {
        /// <summary><c>name</c>: what the deal is called.</summary>
        public AskedText<Opportunity> Name => deal.Named.Text("name");

        /// <summary><c>outcome</c>: what became of it.</summary>
        public AskedField<Opportunity, OpportunityOutcome> Outcome => deal.Named.Choice<OpportunityOutcome>("outcome");

        /// <summary><c>forecast</c>: how it counts in the forecast.</summary>
        public AskedField<Opportunity, ForecastCategory> Forecast => deal.Named.Choice<ForecastCategory>("forecast");

        /// <summary><c>pipeline</c>: the id of its pipeline.</summary>
        public AskedField<Opportunity, PipelineId> Pipeline => deal.Named.Key<PipelineId>("pipeline");

        /// <summary><c>stage</c>: the id of its stage.</summary>
        public AskedField<Opportunity, StageId> Stage => deal.Named.Key<StageId>("stage");

        /// <summary><c>stage-probability</c>: of winning at its stage, in per cent.</summary>
        public AskedQuantity<Opportunity, decimal> StageProbability => deal.Named.Number("stage-probability");

        /// <summary><c>amount</c>: what it is worth.</summary>
        public AskedQuantity<Opportunity, AskedAmount> Amount => deal.Named.Money("amount");

        /// <summary><c>owner</c>: who works on it.</summary>
        public AskedField<Opportunity, UserId> Owner => deal.Named.Key<UserId>("owner");

        /// <summary><c>source</c>: where it came from.</summary>
        public AskedText<Opportunity> Source => deal.Named.Code("source");

        /// <summary><c>store</c>: in which branch.</summary>
        public AskedText<Opportunity> Store => deal.Named.Code("store");

        /// <summary><c>lost-reason</c>: why it was lost, a code of the tenant.</summary>
        public AskedText<Opportunity> LostReason => deal.Named.Code("lost-reason");

        /// <summary><c>expected-close</c>: the day it should be won.</summary>
        public AskedTime<Opportunity, AskedDay> ExpectedClose => deal.Named.Date("expected-close");

        /// <summary><c>next-step-due</c>: by which day the next step is owed.</summary>
        public AskedTime<Opportunity, AskedDay> NextStepDue => deal.Named.Date("next-step-due");

        /// <summary><c>stage-entered</c>: since when it is at its stage.</summary>
        public AskedTime<Opportunity, AskedInstant> StageEnteredAt => deal.Named.Instant("stage-entered");

        /// <summary><c>opened</c>: when it was opened.</summary>
        public AskedTime<Opportunity, AskedInstant> OpenedAt => deal.Named.Instant("opened");

        /// <summary><c>closed</c>: when it was won or lost.</summary>
        public AskedTime<Opportunity, AskedInstant> ClosedAt => deal.Named.Instant("closed");
    }
}
