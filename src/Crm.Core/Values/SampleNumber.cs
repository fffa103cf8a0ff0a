using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Crm.Core.Values;

/// <summary>
/// Samples: each subject has a number, which is multiplied and shifted by what a salt says, modulo a prime (Carter and Wegman 1979, universal hashing). A
/// database can do that; it cannot hash with SHA-256.
/// </summary>
public static class SampleNumber
{
    /// <summary>The prime 2³¹ − 1: the product of two smaller numbers fits 64 bits.</summary>
    public const long Modulus = int.MaxValue;

    /// <summary>The number of a subject: from 0 to <see cref="Modulus"/> less one.</summary>
    /// <param name="id">The id of the subject.</param>
    public static int Of(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return (int)(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(bytes)) % (ulong)Modulus);
    }

    /// <summary>What a salt multiplies and shifts by.</summary>
    internal static (long Factor, long Shift) Of(string salt)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(salt));
        return (1 + (long)(BinaryPrimitives.ReadUInt64BigEndian(hash) % (ulong)(Modulus - 1)), (long)(BinaryPrimitives.ReadUInt64BigEndian(hash.AsSpan(8)) % (ulong)Modulus));
    }

    /// <summary>The first number that is no longer in a sample.</summary>
    internal static long Bound(decimal percent) => (long)decimal.Ceiling(percent * Modulus / 100);
}
