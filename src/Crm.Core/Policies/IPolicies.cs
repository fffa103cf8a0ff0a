using Crm.Core.Customers;
using Crm.Core.Rules;
using Crm.Core.Storage;

namespace Crm.Core.Policies;

/// <summary>How groups of the tenant's customers are treated. What changes a policy is stored when the host saves; whatever asks reads what is stored.</summary>
public interface IPolicies
{
    /// <summary>Defines a policy.</summary>
    /// <param name="name">What people call it, 1 to 100 characters, unique among those in use.</param>
    /// <param name="rule">Whom it is for: <c>in segment "VIP"</c>, <c>count(tier where scheme = "membership" and level &gt;= 3) &gt;= 1</c>, or any other rule about customers.</param>
    /// <param name="precedence">1 to 1 000 000, unique among those in use; of several that say something about a topic the highest applies.</param>
    /// <param name="terms">What it says.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.policy.duplicate-name</c>, <c>crm.policy.duplicate-precedence</c>, <c>crm.policy.too-many</c>, <c>crm.rule.…</c>, or what <see cref="GroupPolicy.Define"/> refuses.</exception>
    Task<GroupPolicy> DefineAsync(string name, Rule rule, int precedence, PolicyTerms terms, CancellationToken ct = default);

    /// <summary>Changes whom a policy is for, its precedence and what it says.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="rule">Whom it is for.</param>
    /// <param name="precedence">1 to 1 000 000, unique among those in use.</param>
    /// <param name="terms">What it says from now on.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.policy.not-found</c>, <c>crm.policy.duplicate-precedence</c>, <c>crm.rule.…</c>, or what <see cref="GroupPolicy.Change"/> refuses.</exception>
    Task<GroupPolicy> ChangeAsync(GroupPolicyId policy, Rule rule, int precedence, PolicyTerms terms, CancellationToken ct = default);

    /// <summary>Gives a policy another name.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="name">1 to 100 characters.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.policy.not-found</c>, <c>crm.policy.duplicate-name</c>, or what <see cref="GroupPolicy.Rename"/> refuses.</exception>
    Task<GroupPolicy> RenameAsync(GroupPolicyId policy, string name, CancellationToken ct = default);

    /// <summary>Takes a policy out of use for good.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.policy.not-found</c>, <c>crm.policy.archived</c>.</exception>
    Task<GroupPolicy> ArchiveAsync(GroupPolicyId policy, CancellationToken ct = default);

    /// <summary>The policy; null when the tenant has none with this id.</summary>
    /// <param name="policy">The id; another tenant's answers as a missing one.</param>
    /// <param name="ct">Cancels.</param>
    Task<GroupPolicy?> FindAsync(GroupPolicyId policy, CancellationToken ct = default);

    /// <summary>The policy.</summary>
    /// <param name="policy">The id.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.policy.not-found</c>.</exception>
    Task<GroupPolicy> GetAsync(GroupPolicyId policy, CancellationToken ct = default);

    /// <summary>One page of policies.</summary>
    /// <param name="specification">Which, in what order; null lists those in use, highest precedence first.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<PolicySummary>> ListAsync(Specification<GroupPolicy>? specification = null, CancellationToken ct = default);

    /// <summary>Which policy applies to a customer about a topic, and why.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="topic">The topic.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.not-found</c>, <c>crm.policy.unknown-topic</c>, <c>crm.rule.…</c>: the schema changed since a policy was saved, or a sum of the customer does not fit; the path names the policy.</exception>
    Task<PolicyAnswer> OfAsync(CustomerId customer, PolicyTopic topic, CancellationToken ct = default);

    /// <summary>Which policy applies to a customer about every topic, and why.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">As <see cref="OfAsync"/>.</exception>
    Task<IReadOnlyList<PolicyAnswer>> AllOfAsync(CustomerId customer, CancellationToken ct = default);

    /// <summary>Whether a discount may be offered to a customer. Without a policy about discounts any may.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="percent">The discount, 0 to 100 percent of the price.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns><c>crm.policy.discount-too-high</c> when it may not.</returns>
    /// <exception cref="Errors.CrmException"><c>crm.policy.invalid-discount</c>, or as <see cref="OfAsync"/>.</exception>
    Task<PolicyVerdict> CheckDiscountAsync(CustomerId customer, decimal percent, CancellationToken ct = default);

    /// <summary>Whether a customer may be contacted at an instant, by the pause after our last contact. Consent and hours are for <see cref="Consents.IContactGate"/>.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="at">When.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns><c>crm.policy.contact-too-soon</c> when it may not.</returns>
    /// <exception cref="Errors.CrmException">As <see cref="OfAsync"/>.</exception>
    Task<PolicyVerdict> CheckContactAsync(CustomerId customer, DateTimeOffset at, CancellationToken ct = default);
}
