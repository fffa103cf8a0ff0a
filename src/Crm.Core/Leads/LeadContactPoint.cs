using Crm.Core.Customers;
using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Leads;

/// <summary>One way to reach a lead: as it was typed, with the key it is compared by. The key is the one a customer's contact point has.</summary>
public sealed class LeadContactPoint : IFullText
{
    // For storage adapters.
    private LeadContactPoint()
    {
    }

    internal LeadContactPoint(Lead lead, int number, ContactPointKind kind, string value, string key)
    {
        TenantId = lead.TenantId;
        LeadId = lead.Id;
        Number = number;
        Kind = kind;
        Value = value;
        MatchKey = key;
    }

    /// <summary>Whose row.</summary>
    public TenantId TenantId { get; private init; }

    /// <summary>The lead reached.</summary>
    public LeadId LeadId { get; private init; }

    /// <summary>Which of the lead's contact points: counts from 1 and is never used again.</summary>
    public int Number { get; private init; }

    /// <summary>E-mail, phone, …</summary>
    public ContactPointKind Kind { get; private init; }

    /// <summary>As typed, in canonical Unicode form.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public string Value { get; private init; } = string.Empty;

    /// <summary>What it is compared by: the folded address, the E.164 number, the folded account.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public string MatchKey { get; private init; } = string.Empty;

    /// <inheritdoc />
    public string FullText => $"{Kind}: {Value}";

    /// <summary>The kind and the number only.</summary>
    public override string ToString() => $"{Kind} {Number}";
}
