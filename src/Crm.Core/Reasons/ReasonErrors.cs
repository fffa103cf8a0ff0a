using Crm.Core.Errors;

namespace Crm.Core.Reasons;

/// <summary>What the catalogue of reasons refuses.</summary>
public static class ReasonErrors
{
    /// <summary>A kind that is not declared.</summary>
    public static readonly CrmError UnknownKind = new("crm.reason.unknown-kind", "Pass one of the declared kinds of reasons.");

    /// <summary>The catalogue has no such reason.</summary>
    public static readonly CrmError Unknown = new(
        "crm.reason.unknown", "The tenant's catalogue has no such reason of this kind. Give one that Reasons.OfAsync lists, or add it first.");

    /// <summary>The reason is no longer given.</summary>
    public static readonly CrmError Retired = new(
        "crm.reason.retired", "The reason is retired. Give one that Reasons.OfAsync lists, or restore this one first.");

    /// <summary>The reason is in use.</summary>
    public static readonly CrmError InUse = new("crm.reason.in-use", "The reason is in use; only a retired one can be restored.");

    /// <summary>The code is taken.</summary>
    public static readonly CrmError Duplicate = new(
        "crm.reason.duplicate", "The catalogue has this reason already. Relabel or restore that one, or use another code.");

    /// <summary>The code has a meaning of its own.</summary>
    public static readonly CrmError Reserved = new(
        "crm.reason.reserved", "The code 'not-recorded' stands for imported history that gives no reason. Use another code.");

    /// <summary>More than 200 reasons of a kind.</summary>
    public static readonly CrmError TooMany = new(
        "crm.reason.too-many", "A catalogue has at most 200 reasons of a kind, retired ones included. Restore or relabel one of them.");
}
