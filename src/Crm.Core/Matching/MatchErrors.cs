using Crm.Core.Errors;

namespace Crm.Core.Matching;

/// <summary>What matching refuses.</summary>
public static class MatchErrors
{
    /// <summary>A field without a name that can be written in a key.</summary>
    public static readonly CrmError InvalidField = new("crm.match.invalid-field", "A field to match by has a name of 1 to 60 characters without '.' and '+', and a kind. Rename it.");

    /// <summary>No fields, too many, or two of one name.</summary>
    public static readonly CrmError InvalidFields = new("crm.match.invalid-fields", "Records are matched by 1 to 15 fields with different names. Name at least one and leave out the least telling.");

    /// <summary>A record that is not one of these fields.</summary>
    public static readonly CrmError InvalidRecord = new("crm.match.invalid-record", "A record has an id of its own and values for every field, in their order. Correct the one named.");

    /// <summary>A record nobody read.</summary>
    public static readonly CrmError UnknownRecord = new("crm.match.unknown-record", "There is no record with this id among those that were read. Look at the ids.");

    /// <summary>A key that is not written as keys are.</summary>
    public static readonly CrmError InvalidKey = new(
        "crm.match.invalid-key", "A blocking key is one to four parts joined by '+', each a field or a field and one of its parts: 'phone', 'name.given + birth'. Correct the key named.");

    /// <summary>Nothing to bring records together by.</summary>
    public static readonly CrmError NoKeys = new("crm.match.no-keys", "No field tells enough to bring records together by. Add a name, a phone number, an e-mail address, a date or an identifier, or name the keys.");

    /// <summary>A model that is none, or is of other fields.</summary>
    public static readonly CrmError InvalidModel = new("crm.match.invalid-model", "This is no model for these fields: each field has its kind and levels with probabilities above 0 and below 1. Train one, or take the default.");

    /// <summary>Too few pairs to learn from.</summary>
    public static readonly CrmError TooFew = new("crm.match.too-few", "There are too few pairs of alike records to learn from. Use the default model.");
}
