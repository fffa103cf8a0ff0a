namespace Crm.Core.Scoring;

/// <summary>What a score plan may not exceed: bounds that keep reading, storing and computing one cheap whoever wrote it.</summary>
public static class ScoreLimits
{
    /// <summary>Groups of a plan.</summary>
    public const int Groups = 50;

    /// <summary>Rules of a plan, over all groups.</summary>
    public const int Rules = 200;

    /// <summary>Values a rule maps to points.</summary>
    public const int Entries = 200;

    /// <summary>Bands of a plan: as many as there are letters for the grades of a matrix, less the one of whoever is below all bands.</summary>
    public const int Bands = 25;

    /// <summary>Steps of a decay.</summary>
    public const int Steps = 100;

    /// <summary>The most points a rule gives or takes at once.</summary>
    public const int Points = 1_000_000;

    /// <summary>The furthest a limit or a band is from 0, in points.</summary>
    public const int Furthest = 1_000_000_000;

    /// <summary>The longest half-life, in days.</summary>
    public const int HalfLifeDays = 3_650;

    /// <summary>The last step of a decay, in days.</summary>
    public const int StepDays = 36_500;

    /// <summary>UTF-16 code units of the name of a plan, a group, a rule or a band.</summary>
    public const int NameCharacters = 100;

    /// <summary>UTF-16 code units of the JSON form.</summary>
    public const int JsonCharacters = 200_000;

    /// <summary>Plans of a tenant.</summary>
    public const int Plans = 200;
}
