using Crm.Core.Customers;

namespace Crm.Core.Affiliations;

/// <summary>A tie to be added. Every step returns a new draft; nothing is checked before it is added.</summary>
/// <param name="Person">The person.</param>
/// <param name="Other">The organisation or the other person.</param>
/// <param name="Role">What the person is to the other: a code such as <see cref="AffiliationRoles.Employee"/>.</param>
public sealed record NewAffiliation(CustomerId Person, CustomerId Other, string Role)
{
    /// <summary>The first day; null for today.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, included; null when there is no end.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Title in the organisation; null when unknown. At most 200 characters.</summary>
    public string? Title { get; init; }

    /// <summary>Department of the organisation; null when unknown. At most 200 characters.</summary>
    public string? Department { get; init; }

    /// <summary>The part played in decisions; null when unknown.</summary>
    public DecisionRole? DecisionRole { get; init; }

    /// <summary>True when the organisation becomes the person's primary one.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>Says when it holds.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, included; null when there is no end.</param>
    public NewAffiliation During(DateOnly from, DateOnly? to = null) => this with { From = from, To = to };

    /// <summary>Says what the person does there.</summary>
    /// <param name="title">At most 200 characters; null when unknown.</param>
    /// <param name="department">At most 200 characters; null when unknown.</param>
    public NewAffiliation As(string? title, string? department = null) => this with { Title = title, Department = department };

    /// <summary>Says which part the person plays in decisions.</summary>
    /// <param name="role">The part.</param>
    public NewAffiliation Deciding(DecisionRole role) => this with { DecisionRole = role };

    /// <summary>Makes the organisation the person's primary one.</summary>
    public NewAffiliation Primary() => this with { IsPrimary = true };

    /// <summary>Nothing personal.</summary>
    public override string ToString() => "new affiliation";
}
