using System.Numerics;

namespace Crm.Core.Values;

/// <summary>Rounding half to even in whole numbers: exact, unlike decimal arithmetic that has already rounded at 28 digits.</summary>
internal static class HalfEven
{
    /// <summary><paramref name="dividend"/> by a positive <paramref name="divisor"/>, rounded to the nearest, ties to even.</summary>
    public static T Divide<T>(T dividend, T divisor)
        where T : IBinaryInteger<T>
    {
        var (quotient, remainder) = T.DivRem(dividend, divisor);
        var twice = T.Abs(remainder) * T.CreateChecked(2);
        if (twice > divisor || (twice == divisor && T.IsOddInteger(quotient)))
            quotient += T.IsNegative(dividend) ? -T.One : T.One;
        return quotient;
    }

    /// <summary>Ten to a small power.</summary>
    public static T TenTo<T>(int exponent)
        where T : IBinaryInteger<T>
    {
        var result = T.One;
        for (var i = 0; i < exponent; i++)
            result *= T.CreateChecked(10);
        return result;
    }
}
