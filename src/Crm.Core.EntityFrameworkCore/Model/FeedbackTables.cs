using Crm.Core.Customers;
using Crm.Core.Feedback;
using Crm.Core.Interactions;
using Crm.Core.Values;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>What customers said about us.</summary>
internal static class FeedbackTables
{
    public static void Add(CrmModelBuilder crm)
    {
        var feedback = crm.Aggregate<CustomerFeedback>("feedback");
        feedback.Property(f => f.Topic).HasMaxLength(ReasonCode.MaxLength);
        feedback.Property(f => f.Text).HasMaxLength(CustomerFeedback.MaxTextLength);
        feedback.Property(f => f.Source).HasMaxLength(CustomerFeedback.MaxSourceLength);
        feedback.Property(f => f.ExternalKey).HasMaxLength(CustomerFeedback.MaxKeyLength);
        crm.Unique(feedback, "feedback_key", FeedbackErrors.ExternalIdTaken, nameof(CustomerFeedback.Source), nameof(CustomerFeedback.ExternalKey));
        crm.Index(feedback, "feedback_customer", nameof(CustomerFeedback.CustomerId), nameof(CustomerFeedback.GivenAt), nameof(CustomerFeedback.Id));
        crm.Index(feedback, "feedback_given", nameof(CustomerFeedback.GivenAt), nameof(CustomerFeedback.Id));
        crm.Index(feedback, "feedback_scale", nameof(CustomerFeedback.Scale), nameof(CustomerFeedback.GivenAt), nameof(CustomerFeedback.Id));
        crm.Index(feedback, "feedback_topic", nameof(CustomerFeedback.Topic), nameof(CustomerFeedback.GivenAt), nameof(CustomerFeedback.Id));
        crm.Index(feedback, "feedback_interaction", nameof(CustomerFeedback.SourceInteraction));
        crm.Reference<CustomerFeedback, Customer>(feedback, "feedback_customer", nameof(CustomerFeedback.CustomerId));
        crm.Reference<CustomerFeedback, Interaction>(feedback, "feedback_interaction", nameof(CustomerFeedback.SourceInteraction));
    }
}
