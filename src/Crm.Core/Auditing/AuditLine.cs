using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Crm.Core.Privacy;
using Crm.Core.Tenancy;

namespace Crm.Core.Auditing;

/// <summary>
/// A record that the audit entry of a batch names. Who, when and through what the entry says for all of them. Never changed, and
/// holds no personal value: what fields changed from and to is in <see cref="AuditValues"/>, under the id of the line.
/// </summary>
public sealed class AuditLine
{
    /// <summary>Whose record.</summary>
    public required TenantId TenantId { get; init; }

    /// <summary>The record.</summary>
    public required Guid AggregateId { get; init; }

    /// <summary>The line; monotonic.</summary>
    public required Guid Id { get; init; }

    /// <summary>The entry of the batch.</summary>
    public required Guid EntryId { get; init; }

    /// <summary>The customer the record is about; null when it is about nobody.</summary>
    public required Guid? SubjectId { get; init; }

    /// <summary>Created or changed.</summary>
    public required AuditAction Action { get; init; }

    /// <summary>The version of the record after the change.</summary>
    public required long Version { get; init; }

    /// <summary>The names of the events the record would have raised by itself, separated by spaces; empty for none.</summary>
    [NotPersonal("names of event types")]
    public required string Events { get; init; }

    /// <summary>HMAC-SHA256 of the changed values under their salt, as in <see cref="AuditEntry.Digest"/>; null when there are none.</summary>
    [NotPersonal("keyed digest; the key is purged with the values")]
    public required byte[]? Digest { get; init; }

    /// <summary>The line as an entry of its own, as readers of one record's audit see it.</summary>
    /// <param name="batch">The entry of the batch.</param>
    public AuditEntry In(AuditEntry batch) => new()
    {
        TenantId = TenantId,
        Id = Id,
        At = batch.At,
        User = batch.User,
        Via = batch.Via,
        AggregateType = batch.AggregateType,
        AggregateId = AggregateId,
        SubjectId = SubjectId,
        Action = Action,
        Version = Version,
        Events = Events,
        Digest = Digest,
    };

    /// <summary>The digest of all lines of a batch, which its entry holds: SHA-256 over their fields, so that none can be taken away, added or changed unseen.</summary>
    /// <param name="lines">The lines in the order of their ids.</param>
    public static byte[] DigestOf(IEnumerable<AuditLine> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> fixedPart = stackalloc byte[16 + 16 + 16 + 4 + 8 + 4 + 4];
        foreach (var line in lines)
        {
            line.Id.TryWriteBytes(fixedPart, bigEndian: true, out _);
            line.AggregateId.TryWriteBytes(fixedPart[16..], bigEndian: true, out _);
            (line.SubjectId ?? Guid.Empty).TryWriteBytes(fixedPart[32..], bigEndian: true, out _);
            BinaryPrimitives.WriteInt32BigEndian(fixedPart[48..], (int)line.Action);
            BinaryPrimitives.WriteInt64BigEndian(fixedPart[52..], line.Version);
            BinaryPrimitives.WriteInt32BigEndian(fixedPart[60..], line.Events.Length);
            BinaryPrimitives.WriteInt32BigEndian(fixedPart[64..], line.Digest?.Length ?? 0);
            hash.AppendData(fixedPart);
            hash.AppendData(Encoding.UTF8.GetBytes(line.Events));
            hash.AppendData(line.Digest ?? []);
        }

        return hash.GetHashAndReset();
    }
}
