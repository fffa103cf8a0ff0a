using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Interactions;

/// <summary>Somebody who takes part in an interaction to be recorded; at least one of name, customer, user and match key is given.</summary>
/// <param name="Role">What for: a code such as <c>decision-maker</c>, <c>copy</c>, <c>organiser</c>.</param>
public sealed record NewParticipant(string Role)
{
    /// <summary>The name as written; null when unknown. At most 300 characters.</summary>
    public string? Name { get; init; }

    /// <summary>The customer who took part; null when none or unknown.</summary>
    public CustomerId? CustomerId { get; init; }

    /// <summary>The employee who took part; null when none.</summary>
    public UserId? User { get; init; }

    /// <summary>The folded address or E.164 number the participant used; null when unknown. At most 254 characters.</summary>
    public string? MatchKey { get; init; }

    internal NewParticipant Clean()
    {
        var clean = this with
        {
            Role = ReasonCode.Parse(Role, "role").Value,
            Name = CleanText.Optional(Name, InteractionParticipant.MaxNameLength, "name"),
            CustomerId = CustomerId is { } customer ? TypedId.Required(customer, "customerId") : null,
            User = User is { } user ? new UserId(user.Value) : null,
            MatchKey = CleanText.Optional(MatchKey, ContactPoint.MaxLength, "matchKey"),
        };
        return clean.Name is null && clean.CustomerId is null && clean.User is null && clean.MatchKey is null
            ? throw new CrmException(InteractionErrors.UnidentifiedParticipant)
            : clean;
    }

    /// <summary>The role only.</summary>
    public override string ToString() => $"participant {Role}";
}
