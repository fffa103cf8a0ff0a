using Crm.Core.Interactions;

namespace Crm.Core.Consents;

/// <summary>The terms of one channel.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Hours">When it may be used, by the receiver's clock; null for always.</param>
/// <param name="Caps">How often it may be used.</param>
/// <param name="BlockedBy">The suppressions of a contact point that stop it.</param>
/// <param name="Obligations">What a message must carry: codes such as <c>label-first</c> and <c>opt-out-last</c>.</param>
public sealed record ChannelRule(Channel Channel, ContactHours? Hours, IReadOnlyList<ContactCap> Caps, IReadOnlyList<SuppressionKind> BlockedBy, IReadOnlyList<string> Obligations);
