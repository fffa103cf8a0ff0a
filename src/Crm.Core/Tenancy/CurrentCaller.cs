using Crm.Core.Errors;

namespace Crm.Core.Tenancy;

/// <summary>
/// The one place that knows who acts: the host's <see cref="ICrmCaller"/>, unless a piece of work said
/// <see cref="ActAs"/>. A singleton; the answer follows the flow of execution.
/// </summary>
/// <param name="host">The host's own caller.</param>
public sealed class CurrentCaller(ICrmCaller host)
{
    /// <summary>The longest name of what somebody acts through, in characters.</summary>
    public const int MaxViaLength = 64;

    private readonly AsyncLocal<ICrmCaller?> _acting = new();

    /// <summary>Who acts; never null.</summary>
    public ICrmCaller Caller => _acting.Value ?? host;

    /// <summary>The tenant in scope.</summary>
    /// <exception cref="CrmException"><c>crm.tenancy.no-tenant</c>.</exception>
    public TenantId Tenant
    {
        get
        {
            var tenant = Caller.Tenant;
            return tenant.IsNone ? throw new CrmException(TenancyErrors.NoTenant) : tenant;
        }
    }

    /// <summary>Through what the caller acts.</summary>
    /// <exception cref="CrmException"><c>crm.tenancy.invalid-via</c>.</exception>
    public string Via => Caller.Via is { Length: > 0 and <= MaxViaLength } via ? via : throw new CrmException(TenancyErrors.InvalidVia, "via");

    /// <summary>Lets <paramref name="caller"/> act until the returned scope is disposed, in this flow of execution only.</summary>
    /// <param name="caller">Who acts instead of the host's caller.</param>
    public IDisposable ActAs(ICrmCaller caller)
    {
        var before = _acting.Value;
        _acting.Value = caller;
        return new Scope(this, before);
    }

    private sealed class Scope(CurrentCaller owner, ICrmCaller? before) : IDisposable
    {
        public void Dispose() => owner._acting.Value = before;
    }
}
