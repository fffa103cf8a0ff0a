using Crm.Core.Customers;
using Crm.Core.Storage;

namespace Crm.Core.Traits;

/// <summary>The conditions traits are found by.</summary>
public static class TraitCriteria
{
    /// <summary>Those nothing later is known about.</summary>
    public static readonly Criterion<Trait> Current = new(t => t.SupersededById == null);

    /// <summary>Those of one customer.</summary>
    /// <param name="customer">The customer.</param>
    public static Criterion<Trait> Of(CustomerId customer) => new(t => t.CustomerId == customer);

    /// <summary>Those of one kind.</summary>
    /// <param name="kind">The kind.</param>
    public static Criterion<Trait> Being(TraitKind kind) => new(t => t.Kind == kind);

    /// <summary>Those about one topic, of whatever kind.</summary>
    /// <param name="topic">As typed; case and accents do not matter.</param>
    /// <exception cref="Errors.CrmException"><c>crm.text.…</c>, <c>crm.trait.invalid-topic</c>.</exception>
    public static Criterion<Trait> About(string topic)
    {
        var key = Trait.KeyOf(topic, out _);
        return new(t => t.TopicKey == key);
    }

    /// <summary>The one that is current for a customer, a kind and a topic.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="topic">As typed; case and accents do not matter.</param>
    /// <exception cref="Errors.CrmException"><c>crm.text.…</c>, <c>crm.trait.invalid-topic</c>.</exception>
    public static Criterion<Trait> CurrentOf(CustomerId customer, TraitKind kind, string topic)
    {
        var key = Trait.CurrentKeyOf(kind, Trait.KeyOf(topic, out _));
        return new(t => t.CustomerId == customer && t.CurrentKey == key) { Key = new(TraitErrors.AlreadyCurrent, Trait.TypeName, customer.ToString(), key) };
    }

    /// <summary>Those noted, superseded or answered after an instant.</summary>
    /// <param name="since">The instant, not included.</param>
    public static Criterion<Trait> ChangedSince(DateTimeOffset since) =>
        new(t => t.NotedAt > since || (t.SupersededAt != null && t.SupersededAt > since) || (t.AnsweredAt != null && t.AnsweredAt > since));
}
