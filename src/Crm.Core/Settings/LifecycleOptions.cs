using Crm.Core.Tenancy;

namespace Crm.Core.Settings;

/// <summary>When a customer counts as new and as lapsed.</summary>
public sealed class LifecycleOptions
{
    /// <summary>How long after the first purchase a customer without a second one counts as new.</summary>
    /// <value>Default: 90 days.</value>
    public TimeSpan NewFor { get; set; } = TimeSpan.FromDays(90);

    /// <summary>The silence after the last purchase that makes a customer with one purchase lapsed.</summary>
    /// <value>Default: 180 days.</value>
    public TimeSpan LapsedAfter { get; set; } = TimeSpan.FromDays(180);

    /// <summary>For customers with at least two purchases: lapsed after this many times their own mean interval …</summary>
    /// <value>Default: 3.</value>
    public double LapsedAfterIntervals { get; set; } = 3;

    /// <summary>… but never sooner than this.</summary>
    /// <value>Default: 60 days.</value>
    public TimeSpan NeverLapsedBefore { get; set; } = TimeSpan.FromDays(60);

    /// <summary>How long a lapsed customer who bought again counts as won back.</summary>
    /// <value>Default: 90 days.</value>
    public TimeSpan WonBackFor { get; set; } = TimeSpan.FromDays(90);

    /// <summary>
    /// Who is loyal, as a rule about customers: <c>count(purchase in last 365d) &gt;= 5</c>, or <c>in segment "Loyal"</c> to let each tenant say it. A customer for whom it holds
    /// is <c>Loyal</c> while it would be a repeat one. Judged by <c>Lifecycles.ReviewAsync</c>.
    /// </summary>
    /// <value>Default: null; nobody is judged.</value>
    public string? LoyalWhen { get; set; }

    /// <summary>The rules of tenants that have their own: a rule, or null for <see cref="LoyalWhen"/>. Answers from memory.</summary>
    /// <value>Default: none.</value>
    public Func<TenantId, string?>? LoyalWhenOfTenant { get; set; }

    internal string? LoyalWhenFor(TenantId tenant) => LoyalWhenOfTenant?.Invoke(tenant) ?? LoyalWhen;
}
