namespace Crm.Core.Proofs.Races;

/// <summary>What the races on one store came to.</summary>
/// <param name="Store">The store.</param>
/// <param name="Races">How many.</param>
/// <param name="Withdrawn">After which the customer may not be contacted.</param>
/// <param name="AnsweredLater">After which it may, because the yes began after the no, read it and answered it.</param>
/// <param name="Refused">In which the yes was refused because the no is the later of the two.</param>
/// <param name="Violations">What must not be.</param>
public sealed record RaceResult(string Store, int Races, int Withdrawn, int AnsweredLater, int Refused, IReadOnlyList<string> Violations)
{
    /// <inheritdoc />
    public override string ToString() =>
        $"{Store}: {Races} races, {Withdrawn} ended withdrawn ({Refused} times the yes was refused outright), {AnsweredLater} with a yes that answered the no; {Violations.Count} violations";
}
