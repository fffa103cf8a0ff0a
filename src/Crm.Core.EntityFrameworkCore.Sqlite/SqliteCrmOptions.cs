namespace Crm.Core.EntityFrameworkCore.Sqlite;

/// <summary>How connections to SQLite are set up.</summary>
public sealed class SqliteCrmOptions
{
    /// <summary>What a commit survives.</summary>
    /// <value>Default: <see cref="SqliteDurability.Full"/>.</value>
    public SqliteDurability Durability { get; set; } = SqliteDurability.Full;

    /// <summary>How long a writer waits for another one.</summary>
    /// <value>Default: 5 seconds.</value>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(5);
}
