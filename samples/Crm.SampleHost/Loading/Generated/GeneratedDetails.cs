using System.Globalization;
using Crm.Core;
using Crm.Core.Customers;
using Crm.Core.Interactions;
using Crm.Core.Tenancy;
using Crm.Core.Traits;

namespace Crm.SampleHost.Loading.Generated;

/// <summary>What the source lacks, made up from a fixed seed for one customer in fifteen and the one the overview shows, and labelled as generated wherever it appears.</summary>
public static class GeneratedDetails
{
    public const string Label = "generated";

    /// <summary>Bought for 9 864.26 in May and never again.</summary>
    public const string ShownCustomer = "12590";

    private static readonly UserId s_by = new(Label);
    private static readonly Channel[] s_channels = [Channel.Call, Channel.Email, Channel.Meeting, Channel.Web];
    private static readonly string[] s_subjects = ["asked for the new catalogue", "asked when the order arrives", "thanked for the quick delivery", "asked for a price per hundred"];
    private static readonly (string Topic, string Value)[] s_needs =
        [("delivery", "within two days"), ("packaging", "no plastic"), ("payment", "30 days"), ("range", "more for Christmas")];

    public static bool HasSome(string key) => KeyNumber(key) % 15 == 0 || key == ShownCustomer;

    public static NewCustomer AddTo(NewCustomer draft, string key)
    {
        if (!HasSome(key)) return draft;
        // Domains and numbers that belong to nobody: RFC 2606, and the range Ofcom keeps for drama.
        var last = string.Create(CultureInfo.InvariantCulture, $"{KeyNumber(key) % 1000:000}");
        return draft.Email($"buyer@customer-{key}.example", Label).Phone($"+44 20 7946 0{last}", Label).Tag(Label);
    }

    public static async Task RecordAsync(ICrm crm, CustomerId customer, string key, DateTimeOffset lastInvoice, CancellationToken ct)
    {
        var random = new Random(KeyNumber(key));
        var contacts = random.Next(1, 4);
        for (var i = 0; i < contacts; i++)
        {
            var at = lastInvoice.AddMinutes(-random.Next(60, 60 * 24 * 90));
            var channel = s_channels[random.Next(s_channels.Length)];
            var direction = random.Next(3) == 0 ? Direction.Outbound : Direction.Inbound;
            var subject = direction is Direction.Outbound ? "told about the new range" : s_subjects[random.Next(s_subjects.Length)];
            await crm.Interactions.RecordAsync(
                customer,
                new NewInteraction(channel, direction, at, $"{subject} ({Label})").From(Label, KeyOf(key, i)).By(s_by),
                ct);
        }

        var (topic, value) = s_needs[random.Next(s_needs.Length)];
        await crm.Traits.NoteAsync(customer, NewTrait.Need(topic).Being($"{value} ({Label})").AtLevel(random.Next(1, 6)).Since(lastInvoice).By(s_by), ct);
    }

    public static string KeyOf(string key, int contact) => string.Create(CultureInfo.InvariantCulture, $"{key}-{contact}");

    private static int KeyNumber(string key) => int.Parse(key, CultureInfo.InvariantCulture);
}
