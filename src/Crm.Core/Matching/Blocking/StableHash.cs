namespace Crm.Core.Matching.Blocking;

/// <summary>A hash that is the same on every machine and in every run (FNV-1a, finished as MurmurHash3 does): keys are kept. Two texts of one hash only cost a comparison.</summary>
internal static class StableHash
{
    public const ulong Start = 14_695_981_039_346_656_037;
    private const ulong Prime = 1_099_511_628_211;

    /// <summary>A text more, and its end.</summary>
    public static ulong Add(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text) hash = (hash ^ c) * Prime;
        return (hash ^ 0xFFFF) * Prime;
    }

    public static ulong Finish(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }
}
