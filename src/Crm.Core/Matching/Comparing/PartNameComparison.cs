namespace Crm.Core.Matching.Comparing;

/// <summary>Compares a given or a family name that has a cell of its own.</summary>
internal sealed class PartNameComparison : WordComparison
{
    private static readonly string[] s_levels = ["same", "close", "far", "different", "exchanged"];

    /// <summary>Whether the level says the names do not fit as they stand.</summary>
    public const int Different = 3;

    /// <summary>The level of a given name that is the other's family name, whose given name is this one's family name.</summary>
    public const int Exchanged = 4;

    public override IReadOnlyList<string> Levels => s_levels;

    public override int OrderedLevels => Exchanged;
}
