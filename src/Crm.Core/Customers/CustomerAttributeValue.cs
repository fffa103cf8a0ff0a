using System.Security.Cryptography;
using System.Text;
using Crm.Core.Attributes;
using Crm.Core.Domain;
using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Customers;

/// <summary>One attribute of a customer, stored by type so that rules and indexes can read it.</summary>
public sealed class CustomerAttributeValue : IRecordPart
{
    /// <summary>The longest folded text, in characters: folding makes some characters up to four times as long.</summary>
    public const int MaxFoldedLength = 4 * AttributeValue.MaxTextLength;

    /// <summary>The longest <see cref="UniqueKey"/>, in characters.</summary>
    public const int MaxUniqueLength = AttributeKey.MaxLength + 1 + MaxPlainUnique;

    private const int MaxPlainUnique = 400;

    // For storage adapters.
    private CustomerAttributeValue()
    {
    }

    internal CustomerAttributeValue(Customer owner, string key)
    {
        TenantId = owner.TenantId;
        CustomerId = owner.Id;
        Key = key;
    }

    /// <summary>Whose row.</summary>
    public TenantId TenantId { get; private init; }

    /// <summary>The customer.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <summary>The key of the definition.</summary>
    [NotPersonal("name of an attribute")]
    public string Key { get; private init; } = string.Empty;

    /// <summary>What it holds.</summary>
    public AttributeType Type { get; private set; }

    /// <summary>As <see cref="AttributeValue.StoredText"/>.</summary>
    [PersonalData(DataClass.FreeText, OnErasure.DeleteRow)]
    public string? Text { get; private set; }

    /// <summary>The text folded, for comparison without case and accents; null for other types.</summary>
    [PersonalData(DataClass.FreeText, OnErasure.DeleteRow)]
    public string? FoldedText { get; private set; }

    /// <summary>As <see cref="AttributeValue.StoredNumber"/>.</summary>
    public long? Number { get; private set; }

    /// <summary>As <see cref="AttributeValue.StoredDate"/>.</summary>
    public DateOnly? Date { get; private set; }

    /// <summary>Key and value (a long one by its digest) together when the attribute is unique, else null; unique within the tenant.</summary>
    [PersonalData(DataClass.Reference, OnErasure.DeleteRow)]
    public string? UniqueKey { get; private set; }

    /// <summary>The value.</summary>
    public AttributeValue Value => AttributeValue.FromStored(Type, Text, Number, Date);

    internal void Take(AttributeValue value, bool unique)
    {
        Type = value.Type;
        Text = value.StoredText;
        FoldedText = value.Type is AttributeType.Text ? Fold.Key(value.StoredText!) : null;
        Number = value.StoredNumber;
        Date = value.StoredDate;
        UniqueKey = unique ? $"{Key}={Short(FoldedText ?? value.FullText)}" : null;
    }

    // An index entry of PostgreSQL holds 2 704 bytes; of longer values the digest is compared.
    private static string Short(string value) =>
        value.Length <= MaxPlainUnique ? value : "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)));

    internal CustomerAttributeValue Copy() => (CustomerAttributeValue)MemberwiseClone();

    /// <inheritdoc />
    public string Place => $"attributes[{Key}]";

    /// <summary>The key only.</summary>
    public override string ToString() => Key;
}
