namespace Crm.Core.Reasons;

/// <summary>The reasons a tenant starts with. They are data: a tenant adds its own, relabels these and retires what it does not use.</summary>
public static class StandardReasons
{
    /// <summary>The past does not tell: for imported history only, never for what is decided today.</summary>
    public const string NotRecorded = "not-recorded";

    /// <summary>All of them, by kind and in the order people see.</summary>
    public static IReadOnlyList<StandardReason> All { get; } =
    [
        new(ReasonKind.Disqualification, "no-need", new("No need", "Không có nhu cầu")),
        new(ReasonKind.Disqualification, "no-budget", new("No budget", "Không đủ ngân sách")),
        new(ReasonKind.Disqualification, "not-reachable", new("Not reachable", "Không liên lạc được")),
        new(ReasonKind.Disqualification, "not-a-fit", new("Not a fit", "Không phù hợp")),
        new(ReasonKind.Disqualification, "duplicate", new("Duplicate", "Trùng")),
        new(ReasonKind.Disqualification, "not-genuine", new("Not genuine", "Không có thật")),
        new(ReasonKind.Disqualification, "chose-competitor", new("Chose a competitor", "Chọn đối thủ")),
        new(ReasonKind.LostDeal, "price", new("Price", "Giá")),
        new(ReasonKind.LostDeal, "chose-competitor", new("Chose a competitor", "Chọn đối thủ")),
        new(ReasonKind.LostDeal, "missing-feature", new("Missing feature", "Thiếu tính năng")),
        new(ReasonKind.LostDeal, "timing", new("Wrong time", "Chưa đúng thời điểm")),
        new(ReasonKind.LostDeal, "no-budget", new("No budget", "Không đủ ngân sách")),
        new(ReasonKind.LostDeal, "no-decision", new("No decision", "Không ra quyết định")),
        new(ReasonKind.LostDeal, "no-answer", new("No answer any more", "Không còn phản hồi")),
        new(ReasonKind.Churn, "price", new("Price", "Giá")),
        new(ReasonKind.Churn, "quality", new("Quality", "Chất lượng")),
        new(ReasonKind.Churn, "service", new("Service", "Dịch vụ")),
        new(ReasonKind.Churn, "delivery", new("Delivery", "Giao hàng")),
        new(ReasonKind.Churn, "chose-competitor", new("Went to a competitor", "Chuyển sang đối thủ")),
        new(ReasonKind.Churn, "no-need", new("No need any more", "Không còn nhu cầu")),
        new(ReasonKind.Churn, "moved-away", new("Moved away", "Chuyển nơi ở")),
        new(ReasonKind.Churn, "closed-down", new("Closed down", "Ngừng hoạt động")),
    ];

    /// <summary>The standard reason with a code; null when there is none.</summary>
    /// <param name="kind">What it is given for.</param>
    /// <param name="code">The code.</param>
    public static StandardReason? Find(ReasonKind kind, string code) => All.FirstOrDefault(r => r.Kind == kind && r.Code == code);
}
