using System.Globalization;

namespace Crm.Core.Proofs.Kills;

/// <summary>A commit the writer was told is done, as it says so over the pipe.</summary>
/// <param name="Record">The kind of record.</param>
/// <param name="Id">Its id.</param>
/// <param name="Version">The version that was stored.</param>
internal sealed record Acknowledgement(string Record, Guid Id, long Version)
{
    /// <summary>Reads a line; null for one that was cut off.</summary>
    public static Acknowledgement? Read(string line) =>
        line.Split(' ') is [var record, var id, var version, "."] ? new(record, Guid.Parse(id), long.Parse(version, CultureInfo.InvariantCulture)) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Record} {Id} {Version} .");
}
