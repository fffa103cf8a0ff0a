namespace Crm.Core.Matching;

/// <summary>Which fields people share who are not one: a family its phone number and address, colleagues their company.</summary>
internal static class SharedFields
{
    /// <summary>For each field whether it is shared; none is when no field is a customer's own.</summary>
    public static bool[] Of(IReadOnlyList<MatchField> fields)
    {
        var arePeople = fields.Any(f => f.Kind is MatchFieldKind.PersonName or MatchFieldKind.GivenName);
        var shared = fields.Select(f => f.Kind switch
        {
            MatchFieldKind.Phone or MatchFieldKind.Email or MatchFieldKind.Street or MatchFieldKind.Place => true,
            MatchFieldKind.CompanyName or MatchFieldKind.FamilyName => arePeople,
            _ => false,
        }).ToArray();
        return Array.TrueForAll(shared, s => s) ? new bool[shared.Length] : shared;
    }
}
