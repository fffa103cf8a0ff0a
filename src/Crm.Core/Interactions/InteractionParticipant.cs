using Crm.Core.Customers;
using Crm.Core.Privacy;
using Crm.Core.Tenancy;

namespace Crm.Core.Interactions;

/// <summary>Somebody who took part in an interaction. Never changes.</summary>
public sealed class InteractionParticipant
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = 300;

    // For storage adapters.
    private InteractionParticipant()
    {
    }

    internal InteractionParticipant(Interaction owner, int number, NewParticipant draft)
    {
        TenantId = owner.TenantId;
        InteractionId = owner.Id;
        Number = number;
        Role = draft.Role;
        Name = draft.Name;
        CustomerId = draft.CustomerId;
        User = draft.User;
        MatchKey = draft.MatchKey;
    }

    /// <summary>Whose row.</summary>
    public TenantId TenantId { get; private init; }

    /// <summary>The interaction.</summary>
    public InteractionId InteractionId { get; private init; }

    /// <summary>Which of the participants: counts from 1.</summary>
    public int Number { get; private init; }

    /// <summary>What for: a code.</summary>
    [NotPersonal("a code of the catalogue")]
    public string Role { get; private init; } = string.Empty;

    /// <summary>The name as written; null when unknown.</summary>
    [PersonalData(DataClass.Identity, OnErasure.DeleteRow)]
    public string? Name { get; private init; }

    /// <summary>The customer who took part; null when none or unknown.</summary>
    public CustomerId? CustomerId { get; private init; }

    /// <summary>The employee who took part; null when none.</summary>
    [PersonalData(DataClass.Staff, OnErasure.Keep)]
    public UserId? User { get; private init; }

    /// <summary>The folded address or E.164 number the participant used; null when unknown.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public string? MatchKey { get; private init; }

    internal NewParticipant ToDraft() => new(Role) { Name = Name, CustomerId = CustomerId, User = User, MatchKey = MatchKey };

    /// <summary>The role and the number only.</summary>
    public override string ToString() => $"{Role} {Number}";
}
