using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Crm.Core.EntityFrameworkCore.Saving;

/// <summary>Until it is disposed of, EF does not look through everything it tracks for changes.</summary>
internal readonly ref struct DetectionPause : IDisposable
{
    private readonly ChangeTracker _tracker;
    private readonly bool _detects;

    public DetectionPause(ChangeTracker tracker)
    {
        _tracker = tracker;
        _detects = tracker.AutoDetectChangesEnabled;
        tracker.AutoDetectChangesEnabled = false;
    }

    public void Dispose() => _tracker.AutoDetectChangesEnabled = _detects;
}
