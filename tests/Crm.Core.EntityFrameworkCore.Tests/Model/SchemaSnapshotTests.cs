using Crm.Core.Testing;

namespace Crm.Core.EntityFrameworkCore.Tests.Model;

/// <summary>The tables as each database gets them. A difference is a migration every host must make: accept it on purpose.</summary>
public sealed class SchemaSnapshotTests
{
    [Fact]
    public Task The_tables_of_sqlite() => Snapshot.Match(Models.Script("sqlite"));

    [Fact]
    public Task The_tables_of_postgresql() => Snapshot.Match(Models.Script("postgresql"));
}
