namespace Crm.Core.Policies;

/// <summary>What a policy says something about.</summary>
public enum PolicyTopic
{
    /// <summary>How often customers are contacted: <see cref="PolicyTerms.ContactEveryDays"/>, <see cref="PolicyTerms.ContactPauseDays"/>.</summary>
    ContactCadence = 1,

    /// <summary>Through what they are contacted first: <see cref="PolicyTerms.PreferredChannel"/>.</summary>
    PreferredChannel = 2,

    /// <summary>How much may be taken off: <see cref="PolicyTerms.DiscountCeiling"/>.</summary>
    DiscountCeiling = 3,

    /// <summary>How fast they are answered: <see cref="PolicyTerms.FirstResponseMinutes"/>, <see cref="PolicyTerms.ResolutionMinutes"/>.</summary>
    ServiceLevel = 4,

    /// <summary>How they are looked after: <see cref="PolicyTerms.CarePlan"/>.</summary>
    CarePlan = 5,
}
