using System.Text;

namespace Crm.Core.Values;

/// <summary>The encoding of RFC 3492, with the parameters its section 5 fixes for domain names.</summary>
internal static class Punycode
{
    private const int Base = 36, ThresholdMin = 1, ThresholdMax = 26, Skew = 38, Damp = 700, InitialBias = 72, InitialCode = 128;

    /// <summary>Encodes the code points of one label, without the <c>xn--</c>.</summary>
    public static string Encode(List<int> codes)
    {
        var result = new StringBuilder();
        foreach (var code in codes.Where(code => code < InitialCode))
            result.Append((char)code);
        var basic = result.Length;
        if (basic > 0)
            result.Append('-');
        var (next, delta, bias, handled) = (InitialCode, 0, InitialBias, basic);
        while (handled < codes.Count)
        {
            var smallest = codes.Where(code => code >= next).Min();
            delta += (smallest - next) * (handled + 1);
            next = smallest;
            foreach (var code in codes)
            {
                if (code < next)
                    delta++;
                if (code != next)
                    continue;
                AppendNumber(result, delta, bias);
                bias = Adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled++;
            }

            delta++;
            next++;
        }

        return result.ToString();
    }

    private static void AppendNumber(StringBuilder result, int number, int bias)
    {
        var k = Base;
        var threshold = Math.Clamp(k - bias, ThresholdMin, ThresholdMax);
        while (number >= threshold)
        {
            result.Append(Digit(threshold + ((number - threshold) % (Base - threshold))));
            number = (number - threshold) / (Base - threshold);
            k += Base;
            threshold = Math.Clamp(k - bias, ThresholdMin, ThresholdMax);
        }

        result.Append(Digit(number));
    }

    private static int Adapt(int delta, int count, bool first)
    {
        delta = first ? delta / Damp : delta / 2;
        delta += delta / count;
        var k = 0;
        while (delta > (Base - ThresholdMin) * ThresholdMax / 2)
        {
            delta /= Base - ThresholdMin;
            k += Base;
        }

        return k + ((Base - ThresholdMin + 1) * delta / (delta + Skew));
    }

    private static char Digit(int value) => (char)(value < 26 ? 'a' + value : '0' + value - 26);
}
