namespace Crm.Core.Values;

/// <summary>The three keys a name is compared by, from strict to loose: equal with tones is stronger evidence than equal folded.</summary>
/// <param name="Toned">Lower-case with accents and one tone placement (<see cref="Fold.Toned"/>). Never null from <see cref="Of"/>.</param>
/// <param name="Folded">Without accents and case (<see cref="Fold.Key"/>).</param>
/// <param name="Tokens">The folded words in ordinal order, each once (<see cref="Fold.Tokens"/>).</param>
/// <remarks>Equality is ordinal over all three. <c>default</c> holds nulls and stands for no name.</remarks>
public readonly record struct NameKeys(string Toned, string Folded, string Tokens)
{
    /// <summary>The keys of a name.</summary>
    /// <param name="name">Any text; an empty one gives empty keys.</param>
    public static NameKeys Of(string name) => new(Fold.Toned(name), Fold.Key(name), Fold.Tokens(name));

    /// <summary>Shows nothing of the name: keys are personal data.</summary>
    public override string ToString() => "•••";
}
