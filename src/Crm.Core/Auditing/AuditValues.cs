using System.Security.Cryptography;
using System.Text;
using Crm.Core.Privacy;
using Crm.Core.Tenancy;

namespace Crm.Core.Auditing;

/// <summary>The old and new values of one change, kept apart from its entry so that erasing the subject can purge them.</summary>
public sealed class AuditValues
{
    /// <summary>Whose record.</summary>
    public required TenantId TenantId { get; init; }

    /// <summary>The entry the values belong to.</summary>
    public required Guid EntryId { get; init; }

    /// <summary>The customer the values are about; null when they are about nobody.</summary>
    public required Guid? SubjectId { get; init; }

    /// <summary>The key of the entry's digest: 16 random bytes.</summary>
    [NotPersonal("random")]
    public required byte[] Salt { get; init; }

    /// <summary>JSON array of <c>{"field","old","new"}</c>.</summary>
    [PersonalData(DataClass.FreeText, OnErasure.DeleteRow)]
    public required string Changes { get; init; }

    /// <summary>The changes, field by field.</summary>
    public IReadOnlyList<FieldChange> ReadChanges() => FieldChanges.Read(Changes);

    /// <summary>Whether these are the values an entry was written with.</summary>
    /// <param name="entry">The entry.</param>
    public bool Prove(AuditEntry entry) =>
        entry.Digest is { } digest && CryptographicOperations.FixedTimeEquals(digest, HMACSHA256.HashData(Salt, Encoding.UTF8.GetBytes(Changes)));
}
