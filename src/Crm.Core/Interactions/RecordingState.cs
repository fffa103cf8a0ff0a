namespace Crm.Core.Interactions;

/// <summary>Where the sound or video recording of an interaction stands. Stored as a number.</summary>
public enum RecordingState
{
    /// <summary>Nothing is or was to be recorded.</summary>
    None = 0,

    /// <summary>Being recorded; the file is not there yet.</summary>
    Recording = 1,

    /// <summary>The file is kept under the reference.</summary>
    Stored = 2,

    /// <summary>Should have been recorded and was not, or the file is lost.</summary>
    Missing = 3,

    /// <summary>The file was deleted on purpose; the hash stays as proof of what it was.</summary>
    Deleted = 4,
}
