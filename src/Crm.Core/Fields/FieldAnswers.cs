using System.Globalization;

namespace Crm.Core.Fields;

/// <summary>The six questions to ask before collecting a field, answered as text.</summary>
/// <param name="Which">Which field.</param>
/// <param name="Arranged">How it is arranged: its group.</param>
/// <param name="Protected">How it is protected and how long it is kept.</param>
/// <param name="Known">Whether and how the customer knows.</param>
/// <param name="Lawful">Why it is lawful.</param>
/// <param name="WhatFor">What it is for.</param>
public sealed record FieldAnswers(string Which, string Arranged, string Protected, string Known, string Lawful, string WhatFor)
{
    internal static FieldAnswers Of(FieldDefinition field, string language)
    {
        var profile = field.Profile;
        return new(
            field.Label.In(language),
            Group(profile.Group).In(language),
            $"{Protection(profile.Protection).In(language)} {Retention(profile.Retention).In(language)}",
            profile.Notice.In(language),
            Basis(profile.LawfulBasis).In(language),
            profile.Purpose.In(language));
    }

    private static FieldText Group(FieldGroup group) => group switch
    {
        FieldGroup.Identity => new("Identity", "Nhận diện"),
        FieldGroup.Behaviour => new("Behaviour", "Hành vi"),
        _ => new("Business", "Kinh doanh"),
    };

    private static FieldText Protection(FieldProtection protection) => protection switch
    {
        FieldProtection.Sensitive => new("Sensitive: own permission, every reading is audited, erased with the person.", "Nhạy cảm: cần quyền riêng, mọi lần đọc đều được ghi nhật ký, xóa cùng chủ thể."),
        FieldProtection.Personal => new("Personal: never in logs, erased with the person.", "Cá nhân: không ghi vào log, xóa cùng chủ thể."),
        _ => new("Ordinary: within the tenant, audited.", "Thông thường: trong phạm vi đơn vị, có nhật ký kiểm toán."),
    };

    private static FieldText Retention(FieldRetention? retention) => retention switch
    {
        null => new("Kept as long as the record.", "Lưu cùng hồ sơ."),
        { From: RetainedFrom.LastUse } => new($"Kept for {Number(retention)} months after the last use.", $"Lưu {Number(retention)} tháng kể từ lần sử dụng cuối."),
        _ => new($"Kept for {Number(retention)} months after recording.", $"Lưu {Number(retention)} tháng kể từ khi ghi nhận."),
    };

    private static FieldText Basis(LawfulBasis basis) => basis switch
    {
        LawfulBasis.Consent => new("Consent", "Sự đồng ý"),
        LawfulBasis.ContractPerformance => new("Performance of a contract", "Thực hiện hợp đồng"),
        LawfulBasis.LegalObligation => new("Legal obligation", "Nghĩa vụ pháp luật"),
        LawfulBasis.LegitimateInterest => new("Legitimate interest", "Lợi ích chính đáng"),
        _ => new("Not personal", "Không phải dữ liệu cá nhân"),
    };

    private static string Number(FieldRetention retention) => retention.Months.ToString(CultureInfo.InvariantCulture);
}
