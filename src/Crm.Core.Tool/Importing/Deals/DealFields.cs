using Crm.Core.Tool.Importing.Mapping;

namespace Crm.Core.Tool.Importing.Deals;

/// <summary>What columns of deals are called.</summary>
internal static class DealFields
{
    public static FieldNames<DealField> Names { get; } = new(
        (DealField.Name, ["name", "deal name", "opportunity", "opportunity name", "title", "deal", "tên", "tên cơ hội", "cơ hội", "tên thương vụ", "thương vụ"]),
        (DealField.Customer, ["customer", "customer id", "customerid", "customer code", "account", "khách hàng", "mã khách hàng", "mã kh", "khách"]),
        (DealField.Pipeline, ["pipeline", "sales process", "quy trình", "quy trình bán hàng"]),
        (DealField.Stage, ["stage", "deal stage", "giai đoạn", "bước"]),
        (DealField.Amount, ["amount", "value", "close value", "deal value", "deal amount", "số tiền", "giá trị", "giá trị hợp đồng", "doanh số"]),
        (DealField.Opened, ["opened", "opened at", "created", "created date", "create date", "engage date", "start date", "ngày mở", "ngày tạo", "ngày bắt đầu"]),
        (DealField.Closed, ["closed", "closed at", "close date", "closed date", "ngày đóng", "ngày chốt", "ngày kết thúc"]),
        (DealField.ExpectedClose, ["expected close", "expected close date", "expected", "forecast date", "ngày dự kiến", "ngày chốt dự kiến", "dự kiến chốt"]),
        (DealField.Outcome, ["outcome", "status", "result", "trạng thái", "tình trạng", "kết quả"]),
        (DealField.LostReason, ["lost reason", "loss reason", "reason", "lý do thua", "lý do mất", "lý do"]),
        (DealField.Owner, ["owner", "employee", "agent", "sales agent", "assigned to", "nhân viên", "nhân viên kinh doanh", "người phụ trách", "phụ trách"]),
        (DealField.Product, ["product", "product key", "product code", "sku", "sản phẩm", "mã sản phẩm"]),
        (DealField.ExternalId, ["external id", "externalid", "id", "deal id", "opportunity id", "record id", "mã", "mã cơ hội", "mã thương vụ"]))
    {
        Needed = [[DealField.Name, DealField.Product, DealField.ExternalId]],
    };
}
