using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Values;

/// <summary>Texts made of every assigned code point, weighted to the scripts that matter and to combining marks.</summary>
internal static class Texts
{
    public static Arbitrary<string> Any() => Gen.Frequency(
            (6, Between(0x20, 0x24F)),
            (3, Between(0x300, 0x36F)),
            (3, Between(0x1E00, 0x1EFF)),
            (2, Between(0x370, 0x52F)),
            (1, Between(0x2000, 0x206F)),
            (1, Between(0xFE00, 0xFFEF)),
            (1, Between(0x1100, 0x11FF)),
            (2, Between(0x1, 0xFFFF)),
            (1, Between(0x10000, 0x1FFFF)))
        .ListOf().Select(parts => string.Concat(parts)).ToArbitrary();

    /// <summary>What hides, joins, reorders and pairs up, over and over: the texts on which a folding is likeliest not to settle.</summary>
    public static Arbitrary<string> Restless() => Gen.Elements(
        "\u200C", "\u200D", "\u200B", "\uFE0F", "\u0366", "\u0316", "\u0338", "\U0001D16D", "\u0F73", "\u0915", "\u094D", "\u0627", "\u1100", "\u1161",
        "a", "<", "\u0390", "\u1E00", "\uD834", "\uDD6D", "\U0001F525")
        .ListOf().Select(parts => string.Concat(parts)).ToArbitrary();

    public static bool IsAssigned(int code) =>
        code is < 0xD800 or > 0xDFFF && CharUnicodeInfo.GetUnicodeCategory(code) != UnicodeCategory.OtherNotAssigned;

    private static Gen<string> Between(int first, int last) =>
        Gen.Choose(first, last).Where(IsAssigned).Select(char.ConvertFromUtf32);
}
