using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Crm.Core.Values;

/// <summary>
/// Version-7 Guids (RFC 9562, method "monotonic random") that strictly grow, within a millisecond and when the clock steps back.
/// </summary>
/// <remarks>
/// Big-endian byte order, the order of the text and <see cref="Guid.CompareTo(Guid)"/> agree. Safe to use from many threads. After a
/// clock that stepped back, the ids keep the later time until the clock has caught up.
/// </remarks>
public sealed class MonotonicIdGenerator : IIdGenerator
{
    private const int RandomBits = 74;
    private const int LowBits = 62;

    private readonly TimeProvider _clock;
    private readonly SpanFiller _fillRandom;
    private readonly Lock _gate = new();
    private long _milliseconds = -1;
    private UInt128 _tail;

    /// <summary>A generator with a clock and a source of randomness.</summary>
    /// <param name="clock">Where the time in the ids comes from.</param>
    /// <param name="fillRandom">Fills a span with random bytes; null means the operating system's cryptographic source.</param>
    public MonotonicIdGenerator(TimeProvider clock, Action<Span<byte>>? fillRandom = null)
    {
        _clock = clock;
        _fillRandom = fillRandom is null ? RandomNumberGenerator.Fill : new SpanFiller(fillRandom);
    }

    private delegate void SpanFiller(Span<byte> bytes);

    /// <inheritdoc/>
    public Guid Next()
    {
        var now = Math.Max(0, _clock.GetUtcNow().ToUnixTimeMilliseconds());
        Span<byte> random = stackalloc byte[12];
        _fillRandom(random);
        lock (_gate)
        {
            if (now > _milliseconds)
                Restart(now, random);
            else
                // A random step of at least one keeps the next id hard to guess.
                _tail += (UInt128)BinaryPrimitives.ReadUInt32BigEndian(random) + 1;
            return Compose();
        }
    }

    private void Restart(long milliseconds, ReadOnlySpan<byte> random)
    {
        _milliseconds = milliseconds;
        // The top bit stays free: 2^41 steps fit before the tail is full, more than a clock that stands still can see.
        _tail = new UInt128(BinaryPrimitives.ReadUInt32BigEndian(random), BinaryPrimitives.ReadUInt64BigEndian(random[4..]))
            & ((UInt128.One << (RandomBits - 1)) - 1);
    }

    private Guid Compose()
    {
        Span<byte> bytes = stackalloc byte[16];
        var high = ((ulong)_milliseconds << 16) | 0x7000 | (ulong)(_tail >> LowBits);
        var low = 0x8000_0000_0000_0000 | ((ulong)_tail & ((1UL << LowBits) - 1));
        BinaryPrimitives.WriteUInt64BigEndian(bytes, high);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], low);
        return new Guid(bytes, bigEndian: true);
    }
}
