using System.Globalization;

namespace Crm.Core.Proofs.Parity;

/// <summary>How often a law was asked about, and where it did not hold.</summary>
public sealed class ParityLawResult
{
    /// <summary>How many pairs of rules both sides of which were answered, in each store.</summary>
    public int Pairs { get; private set; }

    /// <summary>How many of them could have gone wrong: the rule holds for some and not for others, or the right side finds more than the left.</summary>
    public int Telling { get; private set; }

    /// <summary>Where it did not hold, with the smallest rules that were found.</summary>
    public IList<string> Broken { get; } = [];

    /// <summary>Counts a pair.</summary>
    public void Note(bool tells) => (Pairs, Telling) = (Pairs + 1, Telling + (tells ? 1 : 0));

    public override string ToString() => string.Join('\n', [string.Create(CultureInfo.InvariantCulture, $"{Pairs} pairs, {Telling} telling, {Broken.Count} broken"), .. Broken]);
}
