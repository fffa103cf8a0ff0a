using System.Diagnostics;

namespace Crm.Core.Proofs.SegmentKills;

/// <summary>Ends this very process with SIGKILL when it comes to a point for the n-th time after it was told to.</summary>
internal sealed class KillSwitch
{
    private readonly Lock _gate = new();
    private KillPoint? _armed;
    private int _left;

    public void Arm(KillPoint point, int times)
    {
        lock (_gate) (_armed, _left) = (point, times);
    }

    public void Reach(KillPoint point)
    {
        lock (_gate)
        {
            if (point != _armed || --_left > 0) return;
            Process.GetCurrentProcess().Kill();
        }
    }
}
