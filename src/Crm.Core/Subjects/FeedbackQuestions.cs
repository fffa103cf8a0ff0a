using Crm.Core.Feedback;
using Crm.Core.Interactions;
using Crm.Core.Rules.Building;

namespace Crm.Core.Subjects;

/// <summary>What rules made in C# ask of feedback.</summary>
public static class FeedbackQuestions
{
    extension(AskedRecord<CustomerFeedback> feedback)
    {
        /// <summary><c>scale</c>: what the score means.</summary>
        public AskedField<CustomerFeedback, FeedbackScale> Scale => feedback.Named.Choice<FeedbackScale>("scale");

        /// <summary><c>score</c>: satisfaction 1 to 5, recommendation 0 to 10, ease 1 to 7.</summary>
        public AskedQuantity<CustomerFeedback, decimal> Score => feedback.Named.Number("score");

        /// <summary><c>sentiment</c>: -100 (unhappy) to 100 (happy).</summary>
        public AskedQuantity<CustomerFeedback, decimal> Sentiment => feedback.Named.Number("sentiment");

        /// <summary><c>topic</c>: what it is about, a code of the tenant.</summary>
        public AskedText<CustomerFeedback> Topic => feedback.Named.Code("topic");

        /// <summary><c>channel</c>: through what it came.</summary>
        public AskedField<CustomerFeedback, Channel> Channel => feedback.Named.Choice<Channel>("channel");

        /// <summary><c>at</c>: when it was given.</summary>
        public AskedTime<CustomerFeedback, AskedInstant> At => feedback.Named.Instant("at");
    }
}
