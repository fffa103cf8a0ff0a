using System.Collections.Frozen;
using System.Globalization;

namespace Crm.Core.Values;

/// <summary>
/// The facts of Unicode that folding needs, from our own table: the platform's normalisation does nothing in invariant mode,
/// and its case mapping differs between ICU versions.
/// </summary>
internal static class UnicodeTable
{
    private static readonly Dictionary<int, int[]> s_decompositions = [];
    private static readonly Dictionary<(int First, int Second), int> s_compositions = [];
    private static readonly Dictionary<int, byte> s_classes = [];
    private static readonly Dictionary<int, int> s_lower = [];
    private static readonly Dictionary<int, int[]> s_folds = [];

    private static readonly FrozenDictionary<int, int[]> s_frozenDecompositions;
    private static readonly FrozenDictionary<int, byte> s_frozenClasses;
    private static readonly FrozenDictionary<int, int[]> s_frozenFolds;

    static UnicodeTable()
    {
        var excluded = new HashSet<int>();
        foreach (var line in EmbeddedTable.Lines("unicode.txt"))
            Read(line.Split(' '), excluded);
        foreach (var (code, parts) in s_decompositions)
        {
            if (parts.Length == 2 && !excluded.Contains(code))
                s_compositions.Add((parts[0], parts[1]), code);
        }

        s_frozenDecompositions = s_decompositions.ToFrozenDictionary();
        s_frozenClasses = s_classes.ToFrozenDictionary();
        s_frozenFolds = s_folds.ToFrozenDictionary();
    }

    /// <summary>One step of canonical decomposition; null when the code point is atomic.</summary>
    public static int[]? Decomposition(int code) => s_frozenDecompositions.GetValueOrDefault(code);

    /// <summary>The canonical combining class.</summary>
    public static byte CombiningClass(int code) => code < 0x300 ? (byte)0 : s_frozenClasses.GetValueOrDefault(code);

    /// <summary>The primary composite of two code points; 0 when there is none.</summary>
    public static int Composition(int first, int second) => s_compositions.GetValueOrDefault((first, second));

    /// <summary>The lower-case code point, or the same.</summary>
    public static int Lower(int code) => s_lower.GetValueOrDefault(code, code);

    /// <summary>The folded form of a decomposed code point; null when folding leaves it alone.</summary>
    public static int[]? Folding(int code) => s_frozenFolds.GetValueOrDefault(code);

    private static void Read(string[] cells, HashSet<int> excluded)
    {
        var code = Hex(cells[1]);
        switch (cells[0])
        {
            case "D":
                s_decompositions.Add(code, Codes(cells));
                break;
            case "X":
                excluded.Add(code);
                break;
            case "C":
                for (var c = code; c <= Hex(cells[2]); c++)
                    s_classes.Add(c, (byte)Hex(cells[3]));
                break;
            case "L":
                var delta = cells[4][0] == '-' ? -Hex(cells[4][1..]) : Hex(cells[4]);
                for (var c = code; c <= Hex(cells[2]); c += Hex(cells[3]))
                    s_lower.Add(c, c + delta);
                break;
            default:
                s_folds.Add(code, Codes(cells));
                break;
        }
    }

    private static int[] Codes(string[] cells) => [.. cells.Skip(3).Select(Hex)];

    private static int Hex(string text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
