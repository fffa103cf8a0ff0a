using System.Security.Cryptography;
using System.Text;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Auditing;

/// <summary>Changed fields as they are stored beside an entry or a line of a batch, with the digest that proves them.</summary>
internal static class SealedChanges
{
    /// <summary>The values to store and their digest; null when no field changed after all.</summary>
    /// <param name="changes">As noted, in order; a field may appear more than once.</param>
    /// <param name="tenant">Whose record.</param>
    /// <param name="subjectId">The customer it is about.</param>
    /// <param name="ids">Gives the id of the entry, once there are values.</param>
    /// <param name="random">Makes the key.</param>
    public static (AuditValues Values, byte[] Digest)? Of(IReadOnlyList<FieldChange> changes, TenantId tenant, Guid? subjectId, IIdGenerator ids, RandomBytes random)
    {
        var merged = Merge(changes);
        if (merged.Count == 0) return null;
        var salt = new byte[16];
        random(salt);
        var json = FieldChanges.Write(merged);
        var values = new AuditValues { TenantId = tenant, EntryId = ids.Next(), SubjectId = subjectId, Salt = salt, Changes = json };
        return (values, HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(json)));
    }

    /// <summary>A field that changed twice is told once, from the first value to the last; one that came back is not told.</summary>
    private static List<FieldChange> Merge(IReadOnlyList<FieldChange> changes)
    {
        var merged = new List<FieldChange>(changes.Count);
        foreach (var change in changes)
        {
            var at = merged.FindIndex(c => c.Field == change.Field);
            if (at < 0) merged.Add(change);
            else merged[at] = merged[at] with { New = change.New };
        }

        merged.RemoveAll(c => c.Old == c.New);
        return merged;
    }
}
