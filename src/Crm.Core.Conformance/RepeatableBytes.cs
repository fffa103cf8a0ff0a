using System.Buffers.Binary;

namespace Crm.Core.Conformance;

/// <summary>Bytes that look random and are the same in every run (SplitMix64, Steele, Lea and Flood 2014).</summary>
internal sealed class RepeatableBytes
{
    private readonly Lock _gate = new();
    private ulong _state = 0x2026;

    public void Fill(Span<byte> buffer)
    {
        Span<byte> block = stackalloc byte[8];
        lock (_gate)
        {
            for (; buffer.Length > 0; buffer = buffer[Math.Min(8, buffer.Length)..])
            {
                BinaryPrimitives.WriteUInt64BigEndian(block, Next());
                block[..Math.Min(8, buffer.Length)].CopyTo(buffer);
            }
        }
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
