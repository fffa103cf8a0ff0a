using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Values;

/// <summary>Whole numbers of 64 bits, evenly spread, with the ends of the range and zero among them.</summary>
internal static class Numbers
{
    public static Arbitrary<long> Between(long first, long last) => Gen.Frequency(
            (1, Gen.Elements(first, last, Math.Clamp(0, first, last))),
            (2, Gen.Choose(-1_000, 1_000).Select(small => Math.Clamp(small, first, last))),
            (7, Gen.Choose(0, int.MaxValue).SelectMany(high => Gen.Choose(0, int.MaxValue)
                .Select(low => (long)(first + ((Int128)last - first) * (((Int128)high << 31) | (uint)low) / ((Int128)1 << 62))))))
        .ToArbitrary();
}
