using Crm.Core.Errors;

namespace Crm.Core.Attributes;

/// <summary>What attributes refuse.</summary>
public static class AttributeErrors
{
    /// <summary>A key is not well formed.</summary>
    public static readonly CrmError InvalidKey = new(
        "crm.attribute.invalid-key", "A key is 1 to 64 lower-case letters, digits, '_' or '-', a letter first. Choose such a key.");

    /// <summary>The value is not of the declared type.</summary>
    public static readonly CrmError WrongType = new(
        "crm.attribute.wrong-type", "The value is not of the type the attribute was declared with. Pass a value of that type.");

    /// <summary>A choice is not among the declared ones.</summary>
    public static readonly CrmError UnknownChoice = new(
        "crm.attribute.unknown-choice", "The choice is not declared. Use a declared choice or add it to the definition first.");

    /// <summary>A decimal does not fit.</summary>
    public static readonly CrmError InvalidDecimal = new(
        "crm.attribute.invalid-decimal", "A decimal attribute has at most four decimals and lies within ±9 × 10^14. Round it, or use a text.");

    /// <summary>No such attribute.</summary>
    public static readonly CrmError NotFound = new(
        "crm.attribute.not-found", "No attribute with this key is declared for this kind of record. Declare it first.");

    /// <summary>The key is taken.</summary>
    public static readonly CrmError Duplicate = new(
        "crm.attribute.duplicate", "An attribute with this key is already declared for this kind of record. Change that one, restore it when it is retired, or use another key.");

    /// <summary>The attribute is not in use.</summary>
    public static readonly CrmError Retired = new(
        "crm.attribute.retired", "The attribute is retired and takes no values. Restore it first, or use another one.");

    /// <summary>Rules ask for the attribute.</summary>
    public static readonly CrmError InUse = new(
        "crm.attribute.in-use", "Rules ask for the attribute; the place names what goes by them. Change or archive these first.");

    /// <summary>Another record has the value of a unique attribute.</summary>
    public static readonly CrmError NotUnique = new(
        "crm.attribute.not-unique", "Another record already has this value of a unique attribute; nothing was stored. Find that record first.");

    /// <summary>A required attribute was emptied.</summary>
    public static readonly CrmError Required = new(
        "crm.attribute.required", "The attribute is required and cannot be emptied. Pass a value.");

    /// <summary>The definition contradicts itself.</summary>
    public static readonly CrmError InvalidDefinition = new(
        "crm.attribute.invalid-definition", "The definition contradicts itself: choices belong to choice types and to them only, a yes-or-no or multi-choice cannot be unique, and owner, type and data class are declared ones. Correct the part named.");

    /// <summary>The kind of record has as many attributes, or the attribute as many choices, as it may have.</summary>
    public static readonly CrmError TooMany = new(
        "crm.attribute.too-many", "A kind of record has at most 200 attributes and a choice attribute at most 1 000 choices. Use one that is there, or a tag or a text instead of the new one.");

    /// <summary>Records of this kind have nowhere to keep an attribute.</summary>
    public static readonly CrmError OwnerHoldsNone = new(
        "crm.attribute.owner-holds-none", "Only customers hold attributes so far. Declare it for customers, or keep the field in a record of your own.");

    /// <summary>The key is that of a built-in field.</summary>
    public static readonly CrmError ReservedKey = new(
        "crm.attribute.reserved-key", "A built-in field of this kind of record has this key. Use that field, or choose another key.");

    /// <summary>The attribute belongs to another kind of record.</summary>
    public static readonly CrmError WrongOwner = new(
        "crm.attribute.wrong-owner", "The attribute is declared for another kind of record. Declare it for this one.");
}
