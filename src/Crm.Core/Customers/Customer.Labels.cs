using Crm.Core.Attributes;
using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Values;

namespace Crm.Core.Customers;

/// <content>Tags and registered attributes.</content>
public sealed partial class Customer
{
    /// <summary>At most this many tags.</summary>
    public const int MaxTags = 100;

    /// <summary>The longest tag, in characters.</summary>
    public const int MaxTagLength = 64;

    /// <summary>At most this many attributes.</summary>
    public const int MaxAttributes = 200;

    private List<string> _tags = [];
    private List<string> _tagKeys = [];
    private List<CustomerAttributeValue> _attributes = [];

    /// <summary>Free labels, compared folded, kept as typed.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public IReadOnlyList<string> Tags => _tags;

    /// <summary>The labels folded, in their order: what they are compared by.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public IReadOnlyList<string> TagKeys => _tagKeys;

    /// <summary>The values of registered attributes.</summary>
    public IReadOnlyList<CustomerAttributeValue> Attributes => _attributes;

    /// <summary>Adds a tag.</summary>
    /// <param name="tag">1 to 64 characters.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.text.…</c>, <c>crm.customer.duplicate-tag</c>, <c>crm.customer.too-many</c>, <c>crm.customer.archived</c>.</exception>
    public void AddTag(string tag, DateTimeOffset at)
    {
        MustBeInUse();
        var clean = CleanText.Required(tag, MaxTagLength, "tag");
        Require(_tags.Count < MaxTags, CustomerErrors.TooMany, "tags");
        Require(IndexOfTag(clean) < 0, CustomerErrors.DuplicateTag, "tags");
        _tags = [.. _tags, clean];
        _tagKeys = [.. _tagKeys, Fold.Key(clean)];
        NoteChange("Tags", null, clean);
        Announce(new CustomerTagChanged(TenantId, Id, PartChange.Added, Instant.Utc(at)));
    }

    /// <summary>Removes a tag.</summary>
    /// <param name="tag">The tag; case and accents do not matter.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.customer.tag-not-found</c>, <c>crm.customer.archived</c>.</exception>
    public void RemoveTag(string tag, DateTimeOffset at)
    {
        MustBeInUse();
        var index = IndexOfTag(tag);
        Require(index >= 0, CustomerErrors.TagNotFound, "tags");
        var removed = _tags[index];
        _tags = [.. _tags[..index], .. _tags[(index + 1)..]];
        _tagKeys = [.. _tagKeys[..index], .. _tagKeys[(index + 1)..]];
        NoteChange("Tags", removed, null);
        Announce(new CustomerTagChanged(TenantId, Id, PartChange.Removed, Instant.Utc(at)));
    }

    /// <summary>Sets a registered attribute.</summary>
    /// <param name="definition">What it is; declared for customers.</param>
    /// <param name="value">A value of the declared type.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.attribute.wrong-owner</c>, <c>crm.attribute.retired</c>, <c>crm.attribute.wrong-type</c>, <c>crm.attribute.unknown-choice</c>, <c>crm.customer.archived</c>.</exception>
    public void SetAttribute(AttributeDefinition definition, AttributeValue value, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(definition);
        MustBeInUse();
        Require(definition.Owner is AttributeOwner.Customers, AttributeErrors.WrongOwner, definition.Name);
        definition.MustAccept(value);
        var row = _attributes.Find(a => a.Key == definition.Name);
        var before = row?.Value.FullText;
        if (row is null)
        {
            Require(_attributes.Count < MaxAttributes, CustomerErrors.TooMany, "attributes");
            row = new CustomerAttributeValue(this, definition.Name);
            _attributes.Add(row);
        }

        row.Take(value, definition.IsUnique);
        NoteChange($"Attributes[{definition.Name}]", before, value.FullText);
        Announce(new CustomerAttributeChanged(TenantId, Id, definition.Name, before is null ? PartChange.Added : PartChange.Changed, Instant.Utc(at)));
    }

    /// <summary>Empties a registered attribute.</summary>
    /// <param name="definition">What it is.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.attribute.required</c>, <c>crm.attribute.not-found</c> (it has no value), <c>crm.customer.archived</c>.</exception>
    public void ClearAttribute(AttributeDefinition definition, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(definition);
        MustBeInUse();
        Require(!definition.IsRequired || definition.IsRetired, AttributeErrors.Required, definition.Name);
        var row = _attributes.Find(a => a.Key == definition.Name) ?? throw new CrmException(AttributeErrors.NotFound, definition.Name);
        _attributes.Remove(row);
        NoteChange($"Attributes[{definition.Name}]", row.Value.FullText, null);
        Announce(new CustomerAttributeChanged(TenantId, Id, definition.Name, PartChange.Removed, Instant.Utc(at)));
    }

    private int IndexOfTag(string? tag)
    {
        if (tag is null) return -1;
        var key = Fold.Key(tag);
        return _tagKeys.IndexOf(key);
    }
}
