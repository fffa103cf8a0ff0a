using System.Globalization;
using System.Text;
using Crm.Core.Customers;
using Crm.Core.Fields;

namespace Crm.Core.Policies;

/// <summary>Which policy applies to a customer about a topic, and why.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Topic">The topic.</param>
/// <param name="Considered">All that say something about the topic, highest precedence first: the first that is for the customer applies.</param>
/// <param name="Terms">What the one that applies says about the topic, and nothing else; null when none does.</param>
public sealed record PolicyAnswer(CustomerId CustomerId, PolicyTopic Topic, IReadOnlyList<ConsideredPolicy> Considered, PolicyTerms? Terms)
{
    private static readonly FieldText s_applies = new("{0} applies (precedence {1}).", "Áp dụng {0} (mức ưu tiên {1}).");
    private static readonly FieldText s_none = new("No policy applies.", "Không có chính sách nào áp dụng.");
    private static readonly FieldText s_before = new("{0} (precedence {1}) is not for this customer:", "{0} (mức ưu tiên {1}) không dành cho khách hàng này:");
    private static readonly FieldText s_after = new("{0} (precedence {1}) is for this customer too, but comes after.", "{0} (mức ưu tiên {1}) cũng dành cho khách hàng này nhưng xếp sau.");

    /// <summary>The one that applies; null when none does.</summary>
    public ConsideredPolicy? Applies => Considered.FirstOrDefault(c => c.IsFor);

    /// <summary>The topic only.</summary>
    public override string ToString() => $"policy about {Topic}";

    /// <summary>The answer for people: which applies and why, which do not, which come after.</summary>
    /// <param name="language">A BCP 47 tag: <c>vi</c> and its variants give Vietnamese, everything else English.</param>
    public string ToText(string language = "en")
    {
        ArgumentNullException.ThrowIfNull(language);
        var text = new StringBuilder(Applies is { } applies ? Said(s_applies, applies) : s_none.In(language));
        if (Applies is { } why) text.Append('\n').Append(why.Why.ToText(language));
        foreach (var other in Considered.Where(c => c != Applies))
        {
            text.Append('\n').Append(Said(other.IsFor ? s_after : s_before, other));
            if (!other.IsFor) text.Append('\n').Append(other.Why.ToText(language));
        }

        return text.ToString();

        string Said(FieldText form, ConsideredPolicy policy) => string.Format(CultureInfo.InvariantCulture, form.In(language), policy.Name, policy.Precedence);
    }
}
