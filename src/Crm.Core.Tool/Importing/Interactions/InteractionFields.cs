using Crm.Core.Tool.Importing.Mapping;

namespace Crm.Core.Tool.Importing.Interactions;

/// <summary>What columns of interactions are called.</summary>
internal static class InteractionFields
{
    public static FieldNames<InteractionField> Names { get; } = new(
        (InteractionField.Customer, ["customer", "customer id", "customerid", "customer code", "account", "khách hàng", "mã khách hàng", "mã kh", "khách"]),
        (InteractionField.Lead, ["lead", "lead id", "leadid", "khách tiềm năng", "mã khách tiềm năng", "đầu mối", "mã đầu mối", "mã lead"]),
        (InteractionField.Channel, ["channel", "via", "kênh", "kênh liên hệ", "hình thức"]),
        (InteractionField.Direction, ["direction", "chiều", "hướng", "chiều liên hệ"]),
        (InteractionField.Date, ["date", "time", "datetime", "date time", "occurred at", "when", "ngày", "ngày giờ", "thời gian", "thời điểm", "ngày liên hệ"]),
        (InteractionField.Duration, ["duration", "length", "thời lượng"]),
        (InteractionField.Subject, ["subject", "topic", "chủ đề", "tiêu đề"]),
        (InteractionField.Body, ["body", "content", "text", "message", "note", "notes", "nội dung", "ghi chú"]),
        (InteractionField.Outcome, ["outcome", "result", "kết quả"]),
        (InteractionField.Employee, ["employee", "agent", "user", "staff", "nhân viên", "mã nhân viên", "người phụ trách"]),
        (InteractionField.Campaign, ["campaign", "chiến dịch"]),
        (InteractionField.Store, ["store", "branch", "shop", "cửa hàng", "chi nhánh"]),
        (InteractionField.Sentiment, ["sentiment", "mood", "cảm xúc", "mức hài lòng"]),
        (InteractionField.ExternalId, ["external id", "externalid", "id", "interaction id", "call id", "record id", "mã", "mã tương tác", "mã cuộc gọi"]))
    {
        Needed = [[InteractionField.Customer, InteractionField.Lead], [InteractionField.Channel], [InteractionField.Direction], [InteractionField.Date]],
    };
}
