namespace Crm.Core.Pipelines;

/// <summary>A stage to be added to a pipeline. Every step returns a new draft; nothing is checked before it is added.</summary>
/// <param name="Key">The key programs know it by, unique in the pipeline: 1 to 64 lower-case letters, digits and hyphens.</param>
/// <param name="Name">What people see, 1 to 100 characters, unique in the pipeline.</param>
/// <param name="Probability">How likely a deal in it is won, 0 to 100 percent.</param>
public sealed record NewStage(string Key, string Name, int Probability)
{
    /// <summary>What people see in Vietnamese; null to show <see cref="Name"/>.</summary>
    public string? NameVi { get; init; }

    /// <summary>How many days a deal may stay, 1 to 3650; null for any number.</summary>
    public int? MaxAgeDays { get; init; }

    /// <summary>What a deal must have to enter.</summary>
    public StageRequirements Requires { get; init; }

    /// <summary>Says what people see in Vietnamese.</summary>
    /// <param name="nameVi">1 to 100 characters; null to show the English name.</param>
    public NewStage Vietnamese(string? nameVi) => this with { NameVi = nameVi };

    /// <summary>Says how long a deal may stay.</summary>
    /// <param name="days">1 to 3650; null for any number.</param>
    public NewStage AtMost(int? days) => this with { MaxAgeDays = days };

    /// <summary>Says what a deal must have to enter.</summary>
    /// <param name="requirements">What.</param>
    public NewStage Requiring(StageRequirements requirements) => this with { Requires = requirements };
}
