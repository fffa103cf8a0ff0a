namespace Crm.Core.Storage;

/// <summary>What a bulk write has stored so far.</summary>
/// <param name="Created">New records.</param>
/// <param name="Changed">Changed records.</param>
/// <param name="Unchanged">Records that said nothing changed; they were not touched.</param>
/// <param name="Batches">Transactions, or parts of the caller's.</param>
/// <param name="Elapsed">How long it has taken, with making the records.</param>
public sealed record BulkProgress(long Created, long Changed, long Unchanged, int Batches, TimeSpan Elapsed)
{
    /// <summary>Records read so far.</summary>
    public long Records => Created + Changed + Unchanged;

    /// <summary>Records per second so far; 0 before any time has passed.</summary>
    public double PerSecond => Elapsed > TimeSpan.Zero ? Records / Elapsed.TotalSeconds : 0;
}
