using Crm.Core.Rules.Evaluation;
using Crm.Core.Values;

namespace Crm.Core.Segments;

/// <summary>Whether a record belongs in a segment now, and why.</summary>
/// <param name="Belongs">Whether it belongs in.</param>
/// <param name="IsMember">Whether it is in, as of the last refresh.</param>
/// <param name="List">The list it is on, which decides before the rule; null for none.</param>
/// <param name="IsInUse">False when the record is archived, and so in no segment.</param>
/// <param name="Rule">The rule with every condition; null for a segment of its lists alone.</param>
public sealed record SegmentExplanation(bool Belongs, bool IsMember, SegmentListKind? List, bool IsInUse, RuleTrace? Rule)
{
    /// <summary>The explanation for people.</summary>
    /// <param name="language"><c>en</c> or <c>vi</c>; any other is English.</param>
    public string ToText(string language = "en")
    {
        var isVietnamese = LanguageTag.IsVietnamese(language);
        List<string> lines = [(Belongs, isVietnamese) switch
        {
            (true, false) => "Belongs in the segment.",
            (false, false) => "Does not belong in the segment.",
            (true, true) => "Thuộc phân khúc.",
            (false, true) => "Không thuộc phân khúc.",
        }];
        if (!IsInUse) lines.Add(isVietnamese ? "Hồ sơ đã lưu kho." : "The record is archived.");
        if (List is { } list) lines.Add(Said(list, isVietnamese));
        if (IsMember != Belongs) lines.Add(isVietnamese ? "Sẽ thay đổi ở lần làm mới tiếp theo." : "This will change with the next refresh.");
        if (Rule is { } rule) lines.Add(rule.ToText(language));
        return string.Join('\n', lines);
    }

    private static string Said(SegmentListKind list, bool isVietnamese) => (list, isVietnamese) switch
    {
        (SegmentListKind.Include, false) => "Somebody put it on the list of those who are in.",
        (SegmentListKind.Include, true) => "Được thêm thủ công vào danh sách.",
        (SegmentListKind.Exclude, false) => "Somebody put it on the list of those who are not in.",
        (SegmentListKind.Exclude, true) => "Bị loại thủ công khỏi danh sách.",
        (_, false) => "Somebody keeps it out for a while.",
        _ => "Tạm thời bị giữ ngoài phân khúc.",
    };
}
