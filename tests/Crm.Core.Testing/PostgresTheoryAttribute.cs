using Xunit;

namespace Crm.Core.Testing;

/// <summary>A theory that needs PostgreSQL: skipped with the reason where there is none, unless CI requires one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = PostgresServer.IsRequired ? null : PostgresServer.Unavailable;
}
