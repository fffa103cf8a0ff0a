using Crm.Core.Leads;
using Crm.Core.Tool.Importing.Mapping;

namespace Crm.Core.Tool.Importing.Leads;

/// <summary>What files call the statuses of leads.</summary>
internal static class LeadStatusWords
{
    public static Vocabulary<LeadStatus> Statuses { get; } = new(
        (LeadStatus.New, ["new", "mới", "chưa xử lý"]),
        (LeadStatus.Working, ["working", "contacted", "in progress", "đang xử lý", "đang liên hệ", "đã liên hệ", "đang chăm sóc"]),
        (LeadStatus.Qualified, ["qualified", "đủ điều kiện", "đạt", "tiềm năng"]),
        (LeadStatus.Nurturing, ["nurturing", "nurture", "nuôi dưỡng", "theo dõi sau"]),
        (LeadStatus.Converted, ["converted", "đã chuyển đổi", "chuyển đổi", "đã mua"]),
        (LeadStatus.Disqualified, ["disqualified", "unqualified", "rejected", "loại", "đã loại", "không đạt", "không đủ điều kiện"]));
}
