namespace Crm.Core.Consents;

/// <summary>The terms of one purpose.</summary>
/// <param name="Code">The purpose.</param>
/// <param name="NeedsConsent">False for what a contract needs: a delivery notice, an invoice, an answer.</param>
/// <param name="KeepsHours">Whether it keeps the hours of the channels.</param>
/// <param name="KeepsCaps">Whether it keeps the frequency caps of the channels.</param>
/// <param name="IsLabelled">Whether messages carry what the channel asks for: a label, a way to opt out.</param>
/// <param name="BlockedBy">The suppressions that stop it; a suppression stops a contact when both its channel and its purpose name it.</param>
public sealed record PurposeRule(string Code, bool NeedsConsent, bool KeepsHours, bool KeepsCaps, bool IsLabelled, IReadOnlyList<SuppressionKind> BlockedBy)
{
    /// <summary>What holds for a purpose a pack does not name: everything.</summary>
    /// <param name="code">The purpose.</param>
    public static PurposeRule Strict(string code) => new(code, true, true, true, true, Enum.GetValues<SuppressionKind>());
}
