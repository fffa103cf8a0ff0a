using Crm.Core.Storage;

namespace Crm.Core.Reasons;

/// <summary>The keys reasons are found by.</summary>
public static class ReasonCriteria
{
    /// <summary>What the tenant has of one kind.</summary>
    /// <param name="kind">What they are given for.</param>
    public static Criterion<Reason> Of(ReasonKind kind) => new(r => r.Kind == kind);

    /// <summary>The one with a code.</summary>
    /// <param name="kind">What it is given for.</param>
    /// <param name="code">The code.</param>
    public static Criterion<Reason> Code(ReasonKind kind, string code) => new(r => r.Kind == kind && r.Code == code) { Key = Reason.KeyOf(kind, code) };
}
