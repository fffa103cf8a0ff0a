using Crm.Core.Interactions;
using Crm.Core.Tenancy;

namespace Crm.Core.Traits;

/// <summary>A need, preference or activity to be noted. Every step returns a new draft; nothing is checked before it is noted.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Topic">What it is about: a code or a short text, 1 to 100 characters; case and accents do not matter when it is noted again.</param>
public sealed record NewTrait(TraitKind Kind, string Topic)
{
    /// <summary>What exactly; null when the topic says it all. At most 200 characters.</summary>
    public string? Value { get; init; }

    /// <summary>How strong, 1 to 5; null for none.</summary>
    public int? Level { get; init; }

    /// <summary>Stated unless said otherwise.</summary>
    public TraitBasis Basis { get; init; } = TraitBasis.Stated;

    /// <summary>Since when it is true; null for now.</summary>
    public DateTimeOffset? NotedAt { get; init; }

    /// <summary>The interaction it became known in; null for none.</summary>
    public InteractionId? SourceInteraction { get; init; }

    /// <summary>The employee who noted it; null for nobody in particular.</summary>
    public UserId? NotedBy { get; init; }

    /// <summary>Something the customer wants or lacks.</summary>
    /// <param name="topic">1 to 100 characters.</param>
    public static NewTrait Need(string topic) => new(TraitKind.Need, topic);

    /// <summary>What the customer would rather have.</summary>
    /// <param name="topic">1 to 100 characters.</param>
    public static NewTrait Preference(string topic) => new(TraitKind.Preference, topic);

    /// <summary>What the customer does.</summary>
    /// <param name="topic">1 to 100 characters.</param>
    public static NewTrait Activity(string topic) => new(TraitKind.Activity, topic);

    /// <summary>Says what exactly.</summary>
    /// <param name="value">At most 200 characters.</param>
    public NewTrait Being(string value) => this with { Value = value };

    /// <summary>Says how strong.</summary>
    /// <param name="level">1 (slight) to 5 (strong).</param>
    public NewTrait AtLevel(int level) => this with { Level = level };

    /// <summary>Says that it was concluded from what the customer did.</summary>
    public NewTrait Observed() => this with { Basis = TraitBasis.Observed };

    /// <summary>Says since when it is true.</summary>
    /// <param name="at">Not in the future.</param>
    public NewTrait Since(DateTimeOffset at) => this with { NotedAt = at };

    /// <summary>Says in which interaction it became known.</summary>
    /// <param name="interaction">An interaction with the same customer.</param>
    public NewTrait From(InteractionId interaction) => this with { SourceInteraction = interaction };

    /// <summary>Says who noted it.</summary>
    /// <param name="employee">The employee.</param>
    public NewTrait By(UserId employee) => this with { NotedBy = employee };

    /// <summary>Nothing personal.</summary>
    public override string ToString() => $"new {Kind}";
}
