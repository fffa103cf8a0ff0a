using Xunit;

namespace Crm.Core.Testing;

/// <summary>A fact that needs PostgreSQL: skipped with the reason where there is none, unless CI requires one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.IsRequired ? null : PostgresServer.Unavailable;
}
