namespace Crm.Core.EntityFrameworkCore.Sqlite;

/// <summary>What a commit survives.</summary>
public enum SqliteDurability
{
    /// <summary>A power cut loses no acknowledged commit.</summary>
    Full = 2,

    /// <summary>Faster; a power cut may lose the last commits, a crash of the process does not.</summary>
    Normal = 1,
}
