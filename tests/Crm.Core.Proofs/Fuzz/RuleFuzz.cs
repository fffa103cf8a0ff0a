using System.Diagnostics;
using System.Globalization;
using System.Text;
using Crm.Core.Rules;

namespace Crm.Core.Proofs.Fuzz;

/// <summary>Broken texts and documents of rules: each is read as a rule, or refused with a place; nothing else happens, and nothing takes long.</summary>
/// <param name="seed">Other seeds, other documents.</param>
public sealed class RuleFuzz(int seed)
{
    // A machine that does something else in between takes as long; a parser that looks back over and over takes longer.
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(1);

    private const long MostBytes = 64 << 20;

    private static readonly string[] s_texts =
    [
        "country in (\"VN\", \"US\") and consent email.marketing granted and not in segment \"employees\"",
        "count(purchase where amount >= 100_000 VND and (channel = \"web\" or channel is unknown) in last 90d) >= 3",
        "top 10% by sum(purchase.amount in last 365d) or bottom 100 by days(interaction from 2026-01-01 to now)",
        "sequence(purchase where product = \"A\" then purchase in this month then case within 60d without interaction)",
        "name contains exactly \"Đặng \\\"x\\\" \\u0041\" and `two words` ends with \"😀\" and tags has none (1, 2.5, true, 2026-03-31T09:00:00+07:00)",
        "average(purchase.amount where paid = true) >= 100 and birthday between start of month - 1 and 30d ahead and score \"fit\" < -0.5",
        "all(any(not everybody, nobody), no purchase where (a = 1 and b != 2) in previous quarter, sample 0.5% by \"s\")",
        "added in next 2w and x not contains \"y\" and max(purchase.at) >= 1y ago and first(purchase.channel) = \"web\"",
    ];

    private static readonly string[] s_pieces =
    [
        "(", ")", "((((((((((((((((", "not ", "not not not not not not not not not ", "\"", "\\", "`", " and ", " or ", "in ", "99999999999999999999999999999", "-", ".", "%", "d", "2026-02-30", "\u0000", "\ud800", "\u2028", "[", "]", "{",
        "}", ":", ",", "null", "1e400", "\"kind\"", "\"of\"", "{\"kind\":\"not\",\"of\":", "\"id\":\"n1\",", "where ", "count(", "last ", "start of ", "VND", "XXX", "é",
    ];

#pragma warning disable RS0030 // seeded
    private readonly Random _random = new(seed);
#pragma warning restore RS0030

    /// <summary>Reads so many documents.</summary>
    /// <param name="documents">How many; every other one is JSON.</param>
    public RuleFuzzResult Run(long documents)
    {
        string[] jsons = [.. s_texts.Select(t => Rule.Parse(t).ToJson())];
        var result = new RuleFuzzResult();
        for (var i = 0L; i < documents; i++)
        {
            var isJson = i % 2 == 1;
            var document = Broken(isJson ? jsons : s_texts);
            var (started, allocated) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            var violation = Read(document, isJson, result);
            var (took, bytes) = (Stopwatch.GetElapsedTime(started), GC.GetAllocatedBytesForCurrentThread() - allocated);
            result.Took(took, bytes);
            if (took > s_longest) violation ??= $"took {took}";
            if (bytes > MostBytes) violation ??= string.Create(CultureInfo.InvariantCulture, $"took {bytes} bytes");
            if (violation is not null) result.Violations.Add($"{violation}: {document}");
        }

        return result;
    }

    private static string? Read(string document, bool isJson, RuleFuzzResult result)
    {
        try
        {
            var rule = isJson ? Rule.FromJson(document) : Rule.Parse(document);
            result.Read++;
            return Rule.Parse(rule.Text).Equals(rule) && Rule.FromJson(rule.ToJson()).Equals(rule) ? null : "is not what it is written as";
        }
        catch (RuleException refused)
        {
            result.WasRefused(refused.Code);
            return refused.Place == default ? $"{refused.Code} without a place" : null;
        }
        catch (Exception other)
        {
            return other.GetType().Name;
        }
    }

    private string Broken(string[] whole)
    {
        var text = new StringBuilder(whole[_random.Next(whole.Length)]);
        for (var changes = _random.Next(1, 6); changes > 0; changes--)
        {
            var at = _random.Next(text.Length + 1);
            var length = Math.Min(_random.Next(12), text.Length - at);
            switch (_random.Next(6))
            {
                case 0: text.Remove(at, length); break;
                case 1: text.Insert(at, s_pieces[_random.Next(s_pieces.Length)]); break;
                case 2: text.Insert(_random.Next(text.Length + 1), text.ToString(at, length)); break;
                case 3 when at < text.Length: text[at] = (char)_random.Next(0x180); break;
                case 4 when _random.Next(50) == 0: text.Insert(at, string.Concat(Enumerable.Repeat(s_pieces[_random.Next(s_pieces.Length)], 1_000))); break;
                default: text.Length = at; break;
            }
        }

        return text.ToString();
    }
}
