namespace Crm.Core.Reasons;

/// <summary>The reasons a tenant starts with. They are data: a tenant adds its own, relabels these and retires what it does not use.</summary>
public static class StandardReasons
{
    /// <summary>The past does not tell: for imported history only, never for what is decided today.</summary>
    public const string NotRecorded = "not-recorded";

    /// <summary>All of them, by kind and in the order people see.</summary>
    public static IReadOnlyList<StandardReason> All { get; } =
    [
        new(ReasonKind.LeadDisqualified, "no-need", new("No need", "Không có nhu cầu")),
        new(ReasonKind.LeadDisqualified, "no-budget", new("No budget", "Không đủ ngân sách")),
        new(ReasonKind.LeadDisqualified, "not-reachable", new("Not reachable", "Không liên lạc được")),
        new(ReasonKind.LeadDisqualified, "not-a-fit", new("Not a fit", "Không phù hợp")),
        new(ReasonKind.LeadDisqualified, "duplicate", new("Duplicate", "Trùng")),
        new(ReasonKind.LeadDisqualified, "not-genuine", new("Not genuine", "Không có thật")),
        new(ReasonKind.LeadDisqualified, "chose-competitor", new("Chose a competitor", "Chọn đối thủ")),
        new(ReasonKind.OpportunityLost, "price", new("Price", "Giá")),
        new(ReasonKind.OpportunityLost, "chose-competitor", new("Chose a competitor", "Chọn đối thủ")),
        new(ReasonKind.OpportunityLost, "missing-feature", new("Missing feature", "Thiếu tính năng")),
        new(ReasonKind.OpportunityLost, "timing", new("Wrong time", "Chưa đúng thời điểm")),
        new(ReasonKind.OpportunityLost, "no-budget", new("No budget", "Không đủ ngân sách")),
        new(ReasonKind.OpportunityLost, "no-decision", new("No decision", "Không ra quyết định")),
        new(ReasonKind.OpportunityLost, "no-answer", new("No answer any more", "Không còn phản hồi")),
        new(ReasonKind.CustomerChurned, "price", new("Price", "Giá")),
        new(ReasonKind.CustomerChurned, "quality", new("Quality", "Chất lượng")),
        new(ReasonKind.CustomerChurned, "service", new("Service", "Dịch vụ")),
        new(ReasonKind.CustomerChurned, "delivery", new("Delivery", "Giao hàng")),
        new(ReasonKind.CustomerChurned, "chose-competitor", new("Went to a competitor", "Chuyển sang đối thủ")),
        new(ReasonKind.CustomerChurned, "no-need", new("No need any more", "Không còn nhu cầu")),
        new(ReasonKind.CustomerChurned, "moved-away", new("Moved away", "Chuyển nơi ở")),
        new(ReasonKind.CustomerChurned, "closed-down", new("Closed down", "Ngừng hoạt động")),
    ];

    /// <summary>The standard reason with a code; null when there is none.</summary>
    /// <param name="kind">What it is given for.</param>
    /// <param name="code">The code.</param>
    public static StandardReason? Find(ReasonKind kind, string code) => All.FirstOrDefault(r => r.Kind == kind && r.Code == code);
}
