using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Attributes;

/// <summary>
/// A field a tenant adds to a kind of record. Once declared it works everywhere a built-in field does: rules, search,
/// import, export, merge. Its type never changes, because stored values would no longer fit.
/// </summary>
public sealed class AttributeDefinition : AggregateRoot<AttributeDefinitionId>
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "attribute";

    /// <summary>At most this many attributes of one kind of record.</summary>
    public const int MaxPerOwner = 200;

    /// <summary>At most this many choices of one attribute.</summary>
    public const int MaxChoices = 1000;

    private List<AttributeChoice> _choices = [];

    // For storage adapters.
    private AttributeDefinition()
    {
    }

    private AttributeDefinition(TenantId tenant, AttributeDefinitionId id, AttributeOwner owner, AttributeKey key, AttributeType type)
        : base(tenant, id)
    {
        Owner = owner;
        Name = key.Value;
        ValueType = type;
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <summary>Which kind of record it belongs to; never changes.</summary>
    public AttributeOwner Owner { get; private init; }

    /// <summary>The key, unique per kind of record; never changes.</summary>
    [NotPersonal("name of an attribute")]
    public string Name { get; private init; } = string.Empty;

    /// <summary>What it holds; never changes.</summary>
    public AttributeType ValueType { get; private init; }

    /// <summary>What people see, in English.</summary>
    [NotPersonal("a label")]
    public string Label { get; private set => field = Track(field, value); } = string.Empty;

    /// <summary>What people see, in Vietnamese; null to show the English label.</summary>
    [NotPersonal("a label")]
    public string? LabelVi { get; private set => field = Track(field, value); }

    /// <summary>True when a record is refused without it and it cannot be emptied; records stored before it became so may lack it.</summary>
    public bool IsRequired { get; private set => field = Track(field, value); }

    /// <summary>True when no two records of a tenant share a value; never changes.</summary>
    public bool IsUnique { get; private init; }

    /// <summary>What the values say about a person; null when nothing.</summary>
    public DataClass? DataClass { get; private set => field = Track(field, value); }

    /// <summary>Since when it is not in use, and takes no values any more; null while it is. The values records have stay with them.</summary>
    public DateTimeOffset? RetiredAt { get; private set => field = Track(field, value); }

    /// <summary>True when it is not in use.</summary>
    public bool IsRetired => RetiredAt is not null;

    /// <summary>The declared choices, in order; empty for types other than choices.</summary>
    [NotPersonal("keys and labels of choices")]
    public IReadOnlyList<AttributeChoice> Choices => _choices;

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys => [new(AttributeErrors.Duplicate, "attribute", Owner.ToString(), Name)];

    /// <summary>Declares an attribute.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="id">A new id.</param>
    /// <param name="draft">The declaration.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.attribute.invalid-key</c>, <c>crm.attribute.invalid-definition</c>, <c>crm.text.…</c>.</exception>
    public static AttributeDefinition Declare(TenantId tenant, AttributeDefinitionId id, AttributeDraft draft, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(draft);
        Require(draft.Choices is not null && draft.Choices.All(c => c is not null), AttributeErrors.InvalidDefinition, "choices");
        var choices = draft.Choices!.Select((c, i) => new AttributeChoice(AttributeKey.Parse(c.Key, $"choices[{i}]").Value, CleanText.Required(c.Label, 100, $"choices[{i}].label"))).ToList();
        var isChoice = draft.Type is AttributeType.Choice or AttributeType.MultiChoice;
        Require(isChoice == choices.Count > 0 && choices.Count <= MaxChoices && choices.DistinctBy(c => c.Key, StringComparer.Ordinal).Count() == choices.Count, AttributeErrors.InvalidDefinition, "choices");
        Require(!draft.IsUnique || draft.Type is not (AttributeType.Bool or AttributeType.MultiChoice), AttributeErrors.InvalidDefinition, "isUnique");
        Require(Enum.IsDefined(draft.Type), AttributeErrors.InvalidDefinition, "type");
        Require(Enum.IsDefined(draft.Owner), AttributeErrors.InvalidDefinition, "owner");
        Require(draft.DataClass is not { } about || Enum.IsDefined(about), AttributeErrors.InvalidDefinition, "dataClass");
        var key = AttributeKey.Parse(draft.Key, "key");
        var definition = new AttributeDefinition(tenant, id, draft.Owner, key, draft.Type)
        {
            IsUnique = draft.IsUnique,
            IsRequired = draft.IsRequired,
            Label = CleanText.Required(draft.Label ?? draft.Key, 100, "label"),
            LabelVi = CleanText.Optional(draft.LabelVi, 100, "labelVi"),
            DataClass = draft.DataClass,
            _choices = choices,
        };
        definition.Raise(new AttributeDeclared(tenant, id, draft.Owner, key.Value, draft.Type, Instant.Utc(at)));
        return definition;
    }

    /// <summary>Changes what people see.</summary>
    /// <param name="label">In English, 1 to 100 characters.</param>
    /// <param name="labelVi">In Vietnamese; null to show the English label.</param>
    /// <param name="at">When.</param>
    public void Relabel(string label, string? labelVi, DateTimeOffset at)
    {
        Label = CleanText.Required(label, 100, "label");
        LabelVi = CleanText.Optional(labelVi, 100, "labelVi");
        Raise(new AttributeDefinitionChanged(TenantId, Id, Instant.Utc(at)));
    }

    /// <summary>Makes the attribute required or optional from now on. Records that lack it stay as they are until they are changed.</summary>
    /// <param name="required">Whether it is required.</param>
    /// <param name="at">When.</param>
    public void Require(bool required, DateTimeOffset at)
    {
        IsRequired = required;
        Raise(new AttributeDefinitionChanged(TenantId, Id, Instant.Utc(at)));
    }

    /// <summary>Adds a choice; choices are never removed, because stored values point at them.</summary>
    /// <param name="key">A new key.</param>
    /// <param name="label">What people see.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException">
    /// <c>crm.attribute.invalid-definition</c>: not a choice type, or the key is there already; <c>crm.attribute.too-many</c>.
    /// </exception>
    public void AddChoice(string key, string label, DateTimeOffset at)
    {
        Require(ValueType is AttributeType.Choice or AttributeType.MultiChoice, AttributeErrors.InvalidDefinition, "choices");
        var choice = new AttributeChoice(AttributeKey.Parse(key, "key").Value, CleanText.Required(label, 100, "label"));
        Require(!_choices.Exists(c => c.Key == choice.Key), AttributeErrors.InvalidDefinition, "choices");
        Require(_choices.Count < MaxChoices, AttributeErrors.TooMany, "choices");
        _choices = [.. _choices, choice];
        NoteChange("Choices", null, choice.Key);
        Raise(new AttributeDefinitionChanged(TenantId, Id, Instant.Utc(at)));
    }

    /// <summary>Takes the attribute out of use. <see cref="IAttributes.RetireAsync"/> looks first whether a rule asks for it.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.attribute.retired</c>: it is already.</exception>
    internal void Retire(DateTimeOffset at)
    {
        Require(!IsRetired, AttributeErrors.Retired, Name);
        RetiredAt = Instant.Utc(at);
        Raise(new AttributeRetired(TenantId, Id, Owner, Name, RetiredAt.Value));
    }

    /// <summary>Puts it to use again; a no-op while it is in use.</summary>
    /// <param name="at">When.</param>
    public void Restore(DateTimeOffset at)
    {
        if (!IsRetired) return;
        RetiredAt = null;
        Raise(new AttributeRestored(TenantId, Id, Owner, Name, Instant.Utc(at)));
    }

    /// <summary>Refuses a value that does not fit.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="CrmException"><c>crm.attribute.retired</c>, <c>crm.attribute.wrong-type</c>, <c>crm.attribute.unknown-choice</c>.</exception>
    public void MustAccept(AttributeValue value)
    {
        Require(!IsRetired, AttributeErrors.Retired, Name);
        Require(value.Type == ValueType, AttributeErrors.WrongType, Name);
        Require(value.Choices.All(c => _choices.Exists(known => known.Key == c)), AttributeErrors.UnknownChoice, Name);
    }
}
