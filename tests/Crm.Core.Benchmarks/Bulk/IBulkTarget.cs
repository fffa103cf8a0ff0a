using Crm.Core.Benchmarks.Stores;

namespace Crm.Core.Benchmarks.Bulk;

/// <summary>A database the suite writes to.</summary>
internal interface IBulkTarget : IAsyncDisposable
{
    /// <summary>Its name in reports.</summary>
    string Name { get; }

    /// <summary>The library on it.</summary>
    IServiceProvider Crm { get; }

    /// <summary>Processor time the database has used outside this process; zero when it lives inside, or when the system does not tell.</summary>
    Task<TimeSpan> ServerTimeAsync();

    /// <summary>Empties the tables, so that every round begins alike.</summary>
    Task EmptyAsync();

    /// <summary>Writes rows as fast as the driver can, in one transaction.</summary>
    Task WriteRawAsync(CrmDb context, IReadOnlyList<RawRows> tables);
}
