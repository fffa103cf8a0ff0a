using Crm.Core.Testing;

namespace Crm.Core.Architecture.Tests;

/// <summary>A change of what a package promises is deliberate: it shows as a change of the accepted text.</summary>
public sealed class PublicApiTests
{
    public static TheoryData<string> Names => [.. Packages.Built];

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_package_promises_what_was_accepted(string package) => Snapshot.Match(PublicApi.Of(Packages.Load(package)), of: package);
}
