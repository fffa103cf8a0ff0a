using Crm.Core.Opportunities;
using Crm.Core.Tool.Importing.Mapping;

namespace Crm.Core.Tool.Importing.Deals;

/// <summary>What files call the outcomes of deals.</summary>
internal static class DealOutcomeWords
{
    public static Vocabulary<OpportunityOutcome> Outcomes { get; } = new(
        (OpportunityOutcome.Open, ["open", "in progress", "mở", "đang mở", "đang theo dõi", "đang xử lý"]),
        (OpportunityOutcome.Won, ["won", "closed won", "win", "thắng", "thành công", "đã chốt", "chốt"]),
        (OpportunityOutcome.Lost, ["lost", "closed lost", "thua", "mất", "thất bại", "không thành công"]));

    /// <summary>How a deal ended that has its outcome in the place of a stage, as many systems write it; null when the text is none that ends.</summary>
    /// <param name="stage">As written.</param>
    public static OpportunityOutcome? InPlaceOfStage(string stage) => Outcomes.Find(stage) is { } found and not OpportunityOutcome.Open ? found : null;
}
