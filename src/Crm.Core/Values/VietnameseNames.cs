using System.Collections.Frozen;

namespace Crm.Core.Values;

/// <summary>Vietnamese family names: the frequent ones, the rest, and the double ones.</summary>
internal static class VietnameseNames
{
    private const string Frequent =
        "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đinh trương đoàn trịnh lâm";

    private const string Others =
        "an âu bạch bành biện bồ bế ca cái cam cao cát chu châu chung chử cổ cù cung danh diệp doãn điểu điền đàm đan đái đồng đới giang giáp "
        + "hà hạ hàn hán hầu hình hoa hứa kha khâu khổng khuất khúc khương kiên kiều kim la lã lạc lại lang lành liêu liễu lò lỗ lộc lều lục lư "
        + "lữ lưu lương lù ma mã mạc mạch mai man mâu mẫn mông mùa nghiêm nghị ngụy nhan nhâm nhữ ninh nông ông ổn phí phó phùng phương quách "
        + "quan quản quang quảng quyền sầm sơn sử sùng tạ tăng tào tất thạch thái thân thẩm thang thào thi thiều thiệu thịnh tiêu tô tôn tòng "
        + "tống tưởng triệu trà trang tri từ ty ung uông ứng vàng vạn vì vi viên vừ vương xa y yên";

    private static readonly FrozenSet<string> s_frequent = Set(Frequent, Fold.Toned);
    private static readonly FrozenSet<string> s_frequentFolded = Set(Frequent, Fold.Key);
    private static readonly FrozenSet<string> s_all = Set(Frequent + " " + Others, Fold.Toned);
    private static readonly FrozenSet<string> s_allFolded = Set(Frequent + " " + Others, Fold.Key);

    private static readonly FrozenSet<string> s_double =
        "ton that|ton nu|au duong|tu ma|thuong quan|tran le|hoang phu".Split('|').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The order of a name of at least two words.</summary>
    public static NameOrder OrderOf(string[] words)
    {
        if (!AreVietnamese(words))
            return NameOrder.GivenFirst;
        // Lan Nguyễn: written the western way, when only the last word is a frequent family name.
        var endsWithFamily = IsFamily(words[^1], s_frequent, s_frequentFolded) && !IsFamily(words[0], s_frequent, s_frequentFolded);
        var isWestern = endsWithFamily && (words.Length == 2 || !StartsWithFamily(words));
        return isWestern ? NameOrder.GivenFirst : NameOrder.FamilyFirst;
    }

    /// <summary>Whether the words are Vietnamese and the first is a family name.</summary>
    public static bool StartsWithFamily(string[] words) => IsFamily(words[0], s_all, s_allFolded) && AreVietnamese(words);

    /// <summary>Whether the words are Vietnamese given names only: Bích Tiên has no family name. An initial may stand for one.</summary>
    public static bool LacksFamily(string[] words) =>
        AreVietnamese(words) && !words[0].EndsWith('.') && !IsFamily(words[0], s_all, s_allFolded);

    /// <summary>Whether two words are one family name.</summary>
    public static bool IsDoubleFamily(string first, string second) => s_double.Contains($"{Fold.Key(first)} {Fold.Key(second)}");

    // A family name with its tones, or letters only Vietnamese has, make up for a slip that breaks a syllable (Lê Hoàng uQyên).
    private static bool AreVietnamese(string[] words) =>
        Array.TrueForAll(words, VietnameseSyllable.IsPossible)
        || (s_frequent.Contains(Fold.Toned(words[0])) && Fold.Toned(words[0]) != Fold.Key(words[0]))
        || Array.Exists(words, word => word.Any(c => c is 'đ' or 'Đ' or 'ă' or 'Ă' or 'ơ' or 'Ơ' or 'ư' or 'Ư' or (>= '\u1EA0' and <= '\u1EF9')));

    // With tones the tones must agree; without, the folded name is enough.
    private static bool IsFamily(string word, FrozenSet<string> toned, FrozenSet<string> folded)
    {
        var key = Fold.Key(word);
        var tonedKey = Fold.Toned(word);
        return tonedKey == key ? folded.Contains(key) : toned.Contains(tonedKey);
    }

    private static FrozenSet<string> Set(string words, Func<string, string> key) =>
        words.Split(' ').Select(key).ToFrozenSet(StringComparer.Ordinal);
}
