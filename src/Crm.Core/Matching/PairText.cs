using System.Globalization;
using System.Text;

namespace Crm.Core.Matching;

/// <summary>Writes an explanation down.</summary>
internal static class PairText
{
    private static readonly Dictionary<string, string> s_vietnamese = new(StringComparer.Ordinal)
    {
        ["same"] = "giống nhau",
        ["same without tones"] = "giống nhau khi bỏ dấu",
        ["other order"] = "giống nhau, khác thứ tự",
        ["shortened"] = "viết tắt",
        ["close"] = "gần giống",
        ["far"] = "hơi giống",
        ["other tones"] = "khác dấu",
        ["same given name"] = "chỉ giống tên",
        ["exchanged"] = "đảo họ và tên",
        ["one slip"] = "sai một ký tự",
        ["two slips"] = "sai hai ký tự",
        ["same name"] = "giống phần trước @",
        ["day and month exchanged"] = "đảo ngày và tháng",
        ["two parts"] = "giống hai trong ba phần",
        ["same street"] = "cùng đường, khác số",
        ["different"] = "khác nhau",
    };

    public static string Of(PairExplanation pair, string language)
    {
        var inVietnamese = language.StartsWith("vi", StringComparison.OrdinalIgnoreCase);
        var text = new StringBuilder();
        var percent = (pair.Probability * 100).ToString("0.###", CultureInfo.InvariantCulture);
        text.Append(inVietnamese ? $"{pair.A} và {pair.B} là một khách hàng với xác suất {percent} % ({Bits(pair.Bits)} bit)" : $"{pair.A} and {pair.B} are one customer with a probability of {percent} % ({Bits(pair.Bits)} bits)");
        Line(pair.PriorBits, inVietnamese ? "trước khi so sánh" : "before anything is compared");
        foreach (var evidence in pair.Evidence)
        {
            if (evidence.Level is null) Line(0, $"{evidence.Field}: {(inVietnamese ? "thiếu" : "missing")}");
            else Line(evidence.Bits, $"{evidence.Field}: {(inVietnamese ? s_vietnamese.GetValueOrDefault(evidence.Level, evidence.Level) : evidence.Level)}");
            if (Math.Abs(evidence.RarityBits) >= 0.05) Line(evidence.RarityBits, $"{evidence.Field}: {Rarity(evidence.RarityBits > 0, inVietnamese)}");
        }

        if (pair.HouseholdBits <= -0.05) Line(pair.HouseholdBits, inVietnamese ? "người cùng nhà hoặc cùng cơ quan cũng giống như vậy" : "people of one household or office agree in this as well");
        return text.ToString();

        void Line(double bits, string what) => text.Append('\n').Append(Bits(bits).PadLeft(7)).Append("  ").Append(what);
    }

    private static string Bits(double bits) => bits.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);

    private static string Rarity(bool isRare, bool inVietnamese) => (isRare, inVietnamese) switch
    {
        (true, true) => "hiếm gặp",
        (false, true) => "thường gặp",
        (true, false) => "a rare value",
        (false, false) => "a frequent value",
    };
}
