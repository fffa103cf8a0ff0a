using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Lifecycles;
using Crm.Core.Rules;
using Crm.Core.Rules.Json;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Policies;

/// <inheritdoc />
internal sealed class PolicyService(
    IRepository<GroupPolicy, GroupPolicyId> policies, ISubjectRules<Customer> rules, ISubjectBinding<Customer> binding, ILifecycles lifecycles, CurrentCaller caller, IIdGenerator ids, TimeProvider clock) : IPolicies
{
    private const int Most = PageRequest.MaxSize;

    private static readonly Specification<GroupPolicy> s_inUse = Specification.For<GroupPolicy>().Where(PolicyCriteria.InUse).OrderByDescending(PolicyOrder.Precedence);

    public async Task<GroupPolicy> DefineAsync(string name, Rule rule, int precedence, PolicyTerms terms, CancellationToken ct = default)
    {
        var policy = GroupPolicy.Define(caller.Tenant, new(ids.Next()), name, rule, precedence, terms, clock.GetUtcNow());
        await MustFitAsync(policy, rule, ct);
        if (await policies.CountAsync(s_inUse, ct) >= Most) throw new CrmException(PolicyErrors.TooMany, "name");
        policies.Add(policy);
        return policy;
    }

    public async Task<GroupPolicy> ChangeAsync(GroupPolicyId policy, Rule rule, int precedence, PolicyTerms terms, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(terms);
        var found = await GetAsync(policy, ct);
        await found.ChangeByAsync(() => found.Change(rule, precedence, terms, clock.GetUtcNow()), () => MustFitAsync(found, rule, ct));
        return found;
    }

    public async Task<GroupPolicy> RenameAsync(GroupPolicyId policy, string name, CancellationToken ct = default)
    {
        var found = await GetAsync(policy, ct);
        await found.ChangeByAsync(() => found.Rename(name, clock.GetUtcNow()), () => MustBeFreeAsync(found, ct));
        return found;
    }

    public async Task<GroupPolicy> ArchiveAsync(GroupPolicyId policy, CancellationToken ct = default)
    {
        var found = await GetAsync(policy, ct);
        found.Archive(clock.GetUtcNow());
        return found;
    }

    public Task<GroupPolicy?> FindAsync(GroupPolicyId policy, CancellationToken ct = default) => policies.FindAsync(policy, ct);

    public async Task<GroupPolicy> GetAsync(GroupPolicyId policy, CancellationToken ct = default) => await policies.FindAsync(policy, ct) ?? throw new CrmException(PolicyErrors.NotFound, "policy");

    public Task<Page<PolicySummary>> ListAsync(Specification<GroupPolicy>? specification = null, CancellationToken ct = default) =>
        policies.ListAsync((specification ?? s_inUse).Select(PolicySummary.Of), ct);

    public async Task<PolicyAnswer> OfAsync(CustomerId customer, PolicyTopic topic, CancellationToken ct = default) =>
        Enum.IsDefined(topic) ? (await AskAsync(customer, [topic], ct))[0] : throw new CrmException(PolicyErrors.UnknownTopic, "topic");

    public Task<IReadOnlyList<PolicyAnswer>> AllOfAsync(CustomerId customer, CancellationToken ct = default) => AskAsync(customer, Enum.GetValues<PolicyTopic>(), ct);

    public async Task<PolicyVerdict> CheckDiscountAsync(CustomerId customer, decimal percent, CancellationToken ct = default)
    {
        if (percent is < 0 or > 100) throw new CrmException(PolicyErrors.InvalidDiscount, "percent");
        var answer = await OfAsync(customer, PolicyTopic.DiscountCeiling, ct);
        return new(percent > answer.Terms?.DiscountCeiling ? PolicyErrors.DiscountTooHigh : null, answer);
    }

    public async Task<PolicyVerdict> CheckContactAsync(CustomerId customer, DateTimeOffset at, CancellationToken ct = default)
    {
        var answer = await OfAsync(customer, PolicyTopic.ContactCadence, ct);
        if (answer.Terms?.ContactPauseDays is not { } days) return new(null, answer);
        var last = (await lifecycles.OfAsync(customer, ct)).LastOutboundAt;
        return new(last is { } contact && Instant.Utc(at, "at") is var then && then >= contact && then < contact.AddDays(days) ? PolicyErrors.TooSoon : null, answer);
    }

    // Those that say something, highest first; the customer is loaded once with all that their rules ask about.
    private async Task<IReadOnlyList<PolicyAnswer>> AskAsync(CustomerId customer, IReadOnlyList<PolicyTopic> topics, CancellationToken ct)
    {
        var all = (await policies.FindManyAsync(PolicyCriteria.InUse, Most, ct)).Where(p => topics.Any(p.Terms.Says)).OrderByDescending(p => p.Precedence).ToList();
        var bound = new List<Rules.Evaluation.BoundRule<Customer>>(all.Count);
        var (schema, now) = (await binding.SchemaAsync(ct), clock.GetUtcNow());
        foreach (var policy in all) bound.Add(await FormPlace.AtAsync(Told(policy), () => binding.BindAsync(policy.Rule, schema, now, ct)));
        if (await rules.LoadManyAsync([.. bound.SelectMany(b => b.Sources).Distinct()], [customer.Value], ct) is not [var loaded]) throw new CrmException(CustomerErrors.NotFound, "customer");
        var considered = all.Zip(bound, (p, b) => (Policy: p, Of: new ConsideredPolicy(p.Id, p.Name, p.Precedence, FormPlace.At(Told(p), () => b.Explain(loaded))))).ToList();
        return [.. topics.Select(Answer)];

        PolicyAnswer Answer(PolicyTopic topic)
        {
            var saying = considered.Where(c => c.Policy.Terms.Says(topic)).ToList();
            return new(customer, topic, [.. saying.Select(s => s.Of)], saying.Find(s => s.Of.IsFor).Policy?.Terms.About(topic));
        }
    }

    // Of several rules one could not be asked: which.
    private static string Told(GroupPolicy policy) => $"policy {policy.Name}";

    private async Task MustFitAsync(GroupPolicy policy, Rule rule, CancellationToken ct)
    {
        await rules.BindAsync(rule, null, ct);
        await MustBeFreeAsync(policy, ct);
    }

    private async Task MustBeFreeAsync(GroupPolicy policy, CancellationToken ct)
    {
        var others = (await policies.FindManyAsync(PolicyCriteria.InUse, Most, ct)).Where(p => p.Id != policy.Id && p.State is PolicyState.Active).ToList();
        if (others.Exists(p => p.NameKey == policy.NameKey)) throw new CrmException(PolicyErrors.DuplicateName, "name");
        if (others.Exists(p => p.Precedence == policy.Precedence)) throw new CrmException(PolicyErrors.DuplicatePrecedence, "precedence");
    }
}
