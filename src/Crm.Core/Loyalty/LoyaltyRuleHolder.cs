using Crm.Core.Customers;
using Crm.Core.Rules;
using Crm.Core.Settings;
using Crm.Core.Subjects;
using Crm.Core.Tenancy;
using Microsoft.Extensions.Options;

namespace Crm.Core.Loyalty;

/// <summary>The rule of loyalty of the tenant in scope.</summary>
internal sealed class LoyaltyRuleHolder(CurrentCaller caller, IOptions<CrmOptions> options) : IRuleHolder
{
    public Task<IReadOnlyList<HeldRule>> HeldAsync(string subject, CancellationToken ct) => Task.FromResult<IReadOnlyList<HeldRule>>(
        subject is Customer.TypeName && options.Value.Lifecycles.LoyalWhenFor(caller.Tenant) is { } text ? [new("the rule of loyalty", Rule.Parse(text).Root) { IsAskedBy = LoyaltyRule.AsksForStage }] : []);
}
