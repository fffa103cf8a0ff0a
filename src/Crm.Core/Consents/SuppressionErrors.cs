using Crm.Core.Errors;

namespace Crm.Core.Consents;

/// <summary>What suppressions refuse.</summary>
public static class SuppressionErrors
{
    /// <summary>There is no key to digest contact points with.</summary>
    public static readonly CrmError NoKey = new(
        "crm.suppression.no-key", "Suppressions are kept under a keyed digest, and this host has no key. Add services.AddCrm().UseContactRules(o => o.SuppressionKey = …) with 32 random bytes in Base64 from your secrets, or UseSuppressionKey<TKey>().");

    /// <summary>No such suppression in this tenant.</summary>
    public static readonly CrmError NotFound = new(
        "crm.suppression.not-found", "The tenant has no suppression with this id. Check the id; one of another tenant answers the same.");

    /// <summary>A kind that is not declared.</summary>
    public static readonly CrmError UnknownKind = new("crm.suppression.unknown-kind", "Pass one of the declared kinds of suppressions and of contact points.");

    /// <summary>It was lifted before.</summary>
    public static readonly CrmError Lifted = new("crm.suppression.lifted", "The suppression is lifted already; nothing was changed. Add it again if the point must not be used.");

    /// <summary>Nobody answers for lifting it.</summary>
    public static readonly CrmError ActorRequired = new(
        "crm.suppression.actor-required", "A suppression is lifted by somebody who answers for it, and the caller names no user. Let your ICrmCaller answer User.");
}
