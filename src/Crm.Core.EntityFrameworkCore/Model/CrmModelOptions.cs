using Crm.Core.Customers;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>What a host decides about the tables. Part of the model call and never read from services, so that design time and run time agree.</summary>
public sealed class CrmModelOptions
{
    /// <summary>The newest shape of the tables this version knows.</summary>
    public const int LatestSchemaVersion = 1;

    /// <summary>The shape of the tables. Raise it when you are ready for the migration; an upgrade of the package alone never changes your model.</summary>
    /// <value>Default: 1.</value>
    public int SchemaVersion { get; set; } = 1;

    /// <summary>What every table name begins with; lower-case letters, digits and underscores.</summary>
    /// <value>Default: <c>crm_</c>.</value>
    /// <exception cref="ArgumentException">Another character, or more than 20.</exception>
    public string TablePrefix
    {
        get;
        set => field = IsName(value, 20) ? value : throw new ArgumentException("A table prefix is at most 20 lower-case letters, digits and underscores.", nameof(value));
    } = "crm_";

    /// <summary>The database schema of the tables; null for the context's default. SQLite has none.</summary>
    /// <value>Default: null.</value>
    /// <exception cref="ArgumentException">Another character than lower-case letters, digits and underscores, or more than 60.</exception>
    public string? Schema
    {
        get;
        set => field = value is null || IsName(value, 60) ? value : throw new ArgumentException("A schema is at most 60 lower-case letters, digits and underscores.", nameof(value));
    }

    internal Action<EntityTypeBuilder<Customer>>? CustomerCallback { get; private set; }

    /// <summary>Adds the host's own mapping to customers: relations from its entities, indexes, shadow properties.</summary>
    /// <param name="configure">Runs after the library's own mapping.</param>
    public CrmModelOptions ConfigureCustomer(Action<EntityTypeBuilder<Customer>> configure)
    {
        CustomerCallback += configure;
        return this;
    }

    private static bool IsName(string text, int longest) => text.Length <= longest && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
}
