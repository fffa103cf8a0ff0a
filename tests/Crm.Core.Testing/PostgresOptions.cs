namespace Crm.Core.Testing;

/// <summary>How a cluster for tests runs.</summary>
public sealed record PostgresOptions
{
    /// <summary>True when commits must survive a crash of the machine. Off by default: it costs most of the time of a test.</summary>
    public bool Fsync { get; init; }

    /// <summary>The connection string in <c>CRM_TEST_POSTGRES</c>; null when there is none.</summary>
    internal static string? NamedServer => Environment.GetEnvironmentVariable("CRM_TEST_POSTGRES") is { Length: > 0 } named ? named : null;

    /// <summary><c>CRM_TEST_POSTGRES_FSYNC=1</c> turns it on for the shared server.</summary>
    internal static PostgresOptions FromEnvironment() => new() { Fsync = Environment.GetEnvironmentVariable("CRM_TEST_POSTGRES_FSYNC") == "1" };
}
