using Crm.Core.Attributes;
using Crm.Core.Errors;
using Crm.Core.Privacy;

namespace Crm.Core.Fields;

/// <inheritdoc />
internal sealed class FieldRegistry(IEnumerable<FieldDefinition> declared, IAttributes attributes) : IFieldRegistry
{
    private readonly IReadOnlyList<FieldDefinition> _declared = [.. declared];

    public IReadOnlyList<string> Owners => [.. _declared.Select(f => f.Owner).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public async Task<FieldDefinition?> FindAsync(string owner, string key, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(key);
        if (_declared.FirstOrDefault(f => f.Owner == owner && f.Key == key) is { } known) return known;
        return FieldOwners.AttributesOf(owner) is { } kind && await attributes.FindAsync(kind, key, ct) is { } attribute ? Field(owner, attribute) : null;
    }

    public async Task<FieldDefinition> GetAsync(string owner, string key, CancellationToken ct = default) =>
        await FindAsync(owner, key, ct) ?? throw new CrmException(FieldErrors.Undeclared, "field");

    public async Task<IReadOnlyList<FieldDefinition>> AllAsync(string owner, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(owner);
        var fields = _declared.Where(f => f.Owner == owner);
        if (FieldOwners.AttributesOf(owner) is not { } kind) return [.. fields];
        var added = await attributes.OfAsync(kind, ct);
        return [.. fields, .. added.Select(a => Field(owner, a)).Where(a => !_declared.Any(f => f.Owner == owner && f.Key == a.Key))];
    }

    private static FieldDefinition Field(string owner, AttributeDefinition attribute) =>
        new(owner, attribute.Name, new(attribute.Label, attribute.LabelVi ?? attribute.Label), ProfileOf(attribute.DataClass)) { DataClass = attribute.DataClass };

    // A declaration says what an attribute is about; the terms follow from that.
    private static FieldProfile ProfileOf(DataClass? dataClass) => dataClass switch
    {
        null => FieldProfiles.Bookkeeping with { LawfulBasis = LawfulBasis.NotPersonal },
        DataClass.Identity => FieldProfiles.Identity,
        DataClass.Contact => FieldProfiles.Contact,
        DataClass.Behaviour => FieldProfiles.Behaviour,
        DataClass.Financial => FieldProfiles.Financial,
        DataClass.Reference => FieldProfiles.Reference,
        DataClass.Staff => FieldProfiles.Staff,
        _ => FieldProfiles.Conversation,
    };
}
