using System.Globalization;
using System.Text.Json;
using Crm.Core.Errors;
using Crm.Core.Interactions;

namespace Crm.Core.Consents;

/// <summary>Rules of contacting people as data: which purposes need consent, when and how often each channel may be used, what a message must carry.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version; decisions name it.</param>
/// <param name="Purposes">Purposes with terms of their own; any other needs consent and keeps every rule.</param>
/// <param name="Channels">The channels that may be used at all.</param>
public sealed record ContactRulePack(string Name, string Version, IReadOnlyList<PurposeRule> Purposes, IReadOnlyList<ChannelRule> Channels)
{
    /// <summary>The pack that applies unless the host chooses another.</summary>
    public const string DefaultName = "default";

    /// <summary>The longest text of a pack, in characters.</summary>
    public const int MaxLength = 100_000;

    private const int MostContacts = 100;
    private const int LongestHours = 24 * 31;

    private static readonly Lazy<IReadOnlyList<ContactRulePack>> s_shipped = new(() => [Read("default"), Read("vn-91-2020")]);

    /// <summary>The packs that come with the library: <c>default</c> and <c>vn-91-2020</c>.</summary>
    public static IReadOnlyList<ContactRulePack> Shipped => s_shipped.Value;

    /// <summary>Reads a pack from JSON; unknown and repeated members are refused.</summary>
    /// <param name="json">The text, at most 100 000 characters.</param>
    /// <exception cref="CrmException"><c>crm.contact.invalid-rules</c>, with the place.</exception>
    public static ContactRulePack Parse(string json)
    {
        if (json.Length > MaxLength) throw new CrmException(ContactErrors.InvalidRules);
        try
        {
            var pack = JsonSerializer.Deserialize(json, ContactRulesJson.Default.ContactRulePack) ?? throw new CrmException(ContactErrors.InvalidRules);
            pack.MustBeSound();
            return pack;
        }
        catch (JsonException malformed)
        {
            // The path of the reader quotes the member it stumbled over.
            throw new CrmException(ContactErrors.InvalidRules, string.Create(CultureInfo.InvariantCulture, $"line {malformed.LineNumber + 1}"));
        }
    }

    internal static ContactRulePack? Find(ContactOptions options) =>
        options.Packs.FirstOrDefault(p => p.Name == options.RulePack) ?? Shipped.FirstOrDefault(p => p.Name == options.RulePack);

    internal ChannelRule? RuleOf(Channel channel) => Channels.FirstOrDefault(c => c.Channel == channel);

    internal PurposeRule RuleOf(string purpose) => Purposes.FirstOrDefault(p => p.Code == purpose) ?? PurposeRule.Strict(purpose);

    private static ContactRulePack Read(string name)
    {
        using var stream = typeof(ContactRulePack).Assembly.GetManifestResourceStream($"Crm.Core.Consents.{name}.json")
            ?? throw new InvalidOperationException($"The rule pack {name} is missing from the assembly; rebuild Crm.Core.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    /// <summary>Refuses what no rule can be; a pack of a host may have been made in code.</summary>
    /// <exception cref="CrmException"><c>crm.contact.invalid-rules</c>, with the place.</exception>
    internal void MustBeSound()
    {
        Must(Name.Length is > 0 and <= 64 && Version.Length is > 0 and <= 64, "name");
        Must(Channels.Select(c => c.Channel).Distinct().Count() == Channels.Count, "channels");
        Must(Purposes.Select(p => p.Code).Distinct(StringComparer.Ordinal).Count() == Purposes.Count, "purposes");
        for (var i = 0; i < Channels.Count; i++)
        {
            var rule = Channels[i];
            Must(Enum.IsDefined(rule.Channel) && rule.BlockedBy.All(Enum.IsDefined), $"channels[{i}]");
            Must(rule.Hours is null || rule.Hours.IsSound, $"channels[{i}].hours");
            Must(rule.Caps.All(c => c is { Contacts: >= 0 and <= MostContacts, Hours: > 0 and <= LongestHours }), $"channels[{i}].caps");
        }

        for (var i = 0; i < Purposes.Count; i++) Must(Purposes[i].Code.Length > 0 && Purposes[i].BlockedBy.All(Enum.IsDefined), $"purposes[{i}]");

        static void Must(bool condition, string path)
        {
            if (!condition) throw new CrmException(ContactErrors.InvalidRules, path);
        }
    }

    /// <summary>The name and the version.</summary>
    public override string ToString() => $"{Name} {Version}";
}
