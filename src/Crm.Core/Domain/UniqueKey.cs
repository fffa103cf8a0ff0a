using Crm.Core.Errors;

namespace Crm.Core.Domain;

/// <summary>Something no two records of a tenant may share. Equal when all parts are, ordinally.</summary>
public sealed class UniqueKey : IEquatable<UniqueKey>
{
    /// <summary>A key.</summary>
    /// <param name="clash">The refusal when two records would share it.</param>
    /// <param name="parts">What it consists of; the first part names the kind of key.</param>
    public UniqueKey(CrmError clash, params IReadOnlyList<string> parts)
    {
        Clash = clash;
        Parts = parts;
    }

    /// <summary>The refusal when two records would share the key.</summary>
    public CrmError Clash { get; }

    /// <summary>What it consists of; the first part names the kind of key. May be personal.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>Where in the record the key stands, without what is personal: <c>externalIds[shop]</c>; null when the whole record is meant. Not part of equality.</summary>
    public string? Place { get; init; }

    /// <summary>The refusal of a record whose key another one has, where the key stands.</summary>
    /// <param name="record">The record.</param>
    public CrmException RefusalOf(AggregateRoot record) => new(Clash, Place is null ? record.ToString() : $"{record} {Place}");

    /// <inheritdoc />
    public bool Equals(UniqueKey? other) => other is not null && Parts.SequenceEqual(other.Parts, StringComparer.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as UniqueKey);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var part in Parts) hash.Add(part, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    /// <summary>The kind of key only.</summary>
    public override string ToString() => Parts[0];
}
