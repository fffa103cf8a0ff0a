using Crm.Core.Errors;
using Crm.Core.Values;

namespace Crm.Core.Interactions;

/// <summary>The sound or video recording of an interaction to be recorded.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="NoticeGiven">Whether those recorded were told beforehand.</param>
public sealed record NewRecording(RecordingState State, bool NoticeGiven)
{
    /// <summary>Where the file is kept; null unless stored. At most 500 characters.</summary>
    public string? Reference { get; init; }

    /// <summary>SHA-256 of the file, 32 bytes; null unless stored.</summary>
    public byte[]? Sha256 { get; init; }

    /// <summary>The last day the file may be kept; null when no day is set.</summary>
    public DateOnly? KeepUntil { get; init; }

    /// <summary>A file that is kept.</summary>
    /// <param name="reference">Where, 1 to 500 characters.</param>
    /// <param name="noticeGiven">Whether those recorded were told beforehand.</param>
    /// <param name="sha256">SHA-256 of the file, 32 bytes.</param>
    /// <param name="keepUntil">The last day it may be kept; null when no day is set.</param>
    public static NewRecording Stored(string reference, bool noticeGiven, byte[] sha256, DateOnly? keepUntil = null) =>
        new(RecordingState.Stored, noticeGiven) { Reference = reference, Sha256 = sha256, KeepUntil = keepUntil };

    internal NewRecording Clean(DateOnly occurredOn)
    {
        var clean = this with { Reference = CleanText.Optional(Reference, Interaction.MaxReferenceLength, "reference"), Sha256 = Sha256?.ToArray() };
        var fits = State is RecordingState.Stored
            ? clean is { Reference: not null, Sha256.Length: 32 } && !(KeepUntil < occurredOn)
            : State is RecordingState.Recording or RecordingState.Missing && clean is { Reference: null, Sha256: null, KeepUntil: null };
        return fits ? clean : throw new CrmException(InteractionErrors.InvalidRecording);
    }

    /// <summary>The state only.</summary>
    public override string ToString() => $"recording ({State})";
}
