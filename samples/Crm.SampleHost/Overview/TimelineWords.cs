namespace Crm.SampleHost.Overview;

/// <summary>The timeline says what happened in stable codes, for programs. Here they become words; a host has such a table for each language.</summary>
public static class TimelineWords
{
    private static readonly Dictionary<string, string> s_words = new(StringComparer.Ordinal)
    {
        ["affiliation.started"] = "Joined",
        ["affiliation.ended"] = "Left",
        ["contract.started"] = "Contract began",
        ["contract.renewed"] = "Contract renewed",
        ["contract.ended"] = "Contract ended",
        ["contract.terminated"] = "Contract terminated",
        ["customer.added"] = "Record added",
        ["customer.archived"] = "Record archived",
        ["customer.restored"] = "Record restored",
        ["customer.parent-changed"] = "Parent changed",
        ["lead.converted"] = "Came from a lead",
        ["lifecycle.moved"] = "Stage changed",
        ["need.noted"] = "Need noted",
        ["opportunity.opened"] = "Deal opened",
        ["opportunity.won"] = "Deal won",
        ["opportunity.lost"] = "Deal lost",
        ["opportunity.reopened"] = "Deal reopened",
        ["purchase.cancelled"] = "Order cancelled",
        ["purchase.completed"] = "Bought",
        ["purchase.placed"] = "Ordered",
        ["purchase.returned"] = "Returned",
    };

    public static string Of(string code)
    {
        if (s_words.TryGetValue(code, out var words)) return words;
        // interaction.call.inbound
        if (code.Split('.') is ["interaction", var channel, var direction]) return $"{Sentence(channel)} {(direction == "inbound" ? "from them" : "to them")}";
        return Sentence(code.Replace('.', ' '));
    }

    private static string Sentence(string code) => $"{char.ToUpperInvariant(code[0])}{code[1..].Replace('-', ' ')}";
}
