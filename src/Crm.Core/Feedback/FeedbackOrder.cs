using Crm.Core.Storage;

namespace Crm.Core.Feedback;

/// <summary>The orders feedback can be listed in.</summary>
public static class FeedbackOrder
{
    /// <summary>By the instant it was given.</summary>
    public static readonly SortKey<CustomerFeedback> Given = SortKey<CustomerFeedback>.Of("given", f => f.GivenAt);
}
