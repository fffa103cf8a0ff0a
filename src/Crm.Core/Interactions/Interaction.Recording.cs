using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Values;

namespace Crm.Core.Interactions;

/// <content>The sound or video recording: where it stands, never the file.</content>
public sealed partial class Interaction
{
    /// <summary>Where the recording stands.</summary>
    public RecordingState RecordingState { get; private set => field = Track(field, value); }

    /// <summary>Whether those recorded were told beforehand.</summary>
    public bool RecordingNoticeGiven { get; private set => field = Track(field, value); }

    /// <summary>Where the file is kept; null unless stored.</summary>
    [PersonalData(DataClass.Reference, OnErasure.Clear)]
    public string? RecordingReference { get; private set => field = Track(field, value); }

    /// <summary>SHA-256 of the file, 32 bytes; null when it was never stored.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.Clear)]
    public byte[]? RecordingHash { get; private set; }

    /// <summary>The last day the file may be kept; null when no day is set.</summary>
    public DateOnly? RecordingKeepUntil { get; private set => field = Track(field, value); }

    /// <summary>The recording is made, stored or known to be missing.</summary>
    /// <param name="recording">Where it stands now.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException">
    /// <c>crm.interaction.illegal-recording-step</c>: it is stored or deleted already; <c>crm.interaction.invalid-recording</c>, <c>crm.text.…</c>,
    /// <c>crm.interaction.already-corrected</c>.
    /// </exception>
    public void AttachRecording(NewRecording recording, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(recording);
        MustCount();
        var clean = recording.Clean(DateOnly.FromDateTime(OccurredAt.UtcDateTime));
        Require(RecordingState is RecordingState.None or RecordingState.Recording or RecordingState.Missing && RecordingState != clean.State, InteractionErrors.IllegalRecordingStep, "state");
        TakeRecording(clean);
        Raise(new InteractionRecordingChanged(TenantId, Id, CustomerId, LeadId, RecordingState, null, Instant.Utc(at)));
    }

    /// <summary>The file was deleted. Allowed for a corrected interaction too: its recording must not be kept longer.</summary>
    /// <param name="reason">Why: a code such as <c>retention</c>.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.interaction.illegal-recording-step</c>: only a stored recording can be deleted; <c>crm.reason.invalid</c>.</exception>
    public void MarkRecordingDeleted(ReasonCode reason, DateTimeOffset at)
    {
        Require(RecordingState is RecordingState.Stored, InteractionErrors.IllegalRecordingStep, "state");
        var why = ReasonCode.Parse(reason.Value).Value;
        RecordingState = RecordingState.Deleted;
        RecordingReference = null;
        RecordingKeepUntil = null;
        Raise(new InteractionRecordingChanged(TenantId, Id, CustomerId, LeadId, RecordingState, why, Instant.Utc(at)));
    }

    private void TakeRecording(NewRecording clean)
    {
        RecordingState = clean.State;
        RecordingNoticeGiven = clean.NoticeGiven;
        RecordingReference = clean.Reference;
        RecordingKeepUntil = clean.KeepUntil;
        NoteChange(nameof(RecordingHash), Hex(RecordingHash), Hex(clean.Sha256));
        RecordingHash = clean.Sha256;
    }

    private static string? Hex(byte[]? hash) => hash is null ? null : Convert.ToHexStringLower(hash);
}
