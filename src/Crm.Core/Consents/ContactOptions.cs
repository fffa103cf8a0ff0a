namespace Crm.Core.Consents;

/// <summary>By which rules customers are contacted. Checked when the host starts.</summary>
public sealed class ContactOptions
{
    /// <summary>The secret contact points are digested with: at least 32 random bytes in Base64, from the host's secrets, never changed.</summary>
    /// <value>Default: none; then suppressions and the contact gate refuse with <c>crm.suppression.no-key</c>.</value>
    public string? SuppressionKey { get; set; }

    /// <summary>The name of the rule pack that applies.</summary>
    /// <value>Default: <c>default</c>. Also shipped: <c>vn-91-2020</c>.</value>
    public string RulePack { get; set; } = ContactRulePack.DefaultName;

    /// <summary>Rule packs of the host, read with <see cref="ContactRulePack.Parse"/>; one with the name of a shipped pack takes its place.</summary>
    public IList<ContactRulePack> Packs { get; } = [];

    // Set by the steps of the builder: a host that says it contacts customers does not start without a key.
    internal bool MustHaveKey { get; set; }

    internal bool KeyIsElsewhere { get; set; }
}
