using Crm.Core.Interactions;

namespace Crm.Core.Consents;

/// <summary>Where a customer's consent for one purpose, channel and contact point stands.</summary>
/// <param name="Purpose">For what: a code.</param>
/// <param name="Channel">Through what.</param>
/// <param name="PointKey">The key of the contact point; empty for the whole channel.</param>
/// <param name="Standing">Where it stands. A point is also covered by consent for its whole channel, and refused with it.</param>
public sealed record ConsentView(string Purpose, Channel Channel, string PointKey, ConsentStanding Standing)
{
    /// <summary>Nothing personal.</summary>
    public override string ToString() => $"{Purpose} {Channel} {Standing}";
}
