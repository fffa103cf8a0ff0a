using System.Diagnostics.CodeAnalysis;

namespace Crm.Core.Testing.Tests;

public sealed class SnapshotTests
{
    private const string Mapped = "/_/tests/Crm.Core.Testing.Tests/SnapshotTests.cs";

    private const string Text = "Nguyễn Thị Lan\nĐặng Văn Đức";

    private static readonly string Here = RepositoryFolder.At("tests", "Crm.Core.Testing.Tests", "SnapshotTests.");

    [Fact]
    public Task The_accepted_text_matches() => Snapshot.Match(Text);

    [Fact]
    public Task Line_ends_of_another_system_match() => Snapshot.Match(Text.ReplaceLineEndings("\r\n") + "\r\n", of: nameof(The_accepted_text_matches));

    [Fact]
    [SuppressMessage("Sonar", "S3236", Justification = "The caller information is what is tested.")]
    public Task A_path_mapped_by_a_deterministic_build_is_found() =>
        Snapshot.Match(Text, nameof(The_accepted_text_matches), Mapped);

#if !USE_VERIFY
    [Fact]
    public async Task Another_text_is_refused_and_kept_beside_the_accepted_one()
    {
        var name = nameof(Another_text_is_refused_and_kept_beside_the_accepted_one);
        var received = Here + name + ".received.txt";
        try
        {
            var refused = await Assert.ThrowsAnyAsync<Exception>(() => Snapshot.Match("one\nthree"));

            Assert.Contains("Line 2 differs", refused.Message, StringComparison.Ordinal);
            Assert.Contains($"mv tests/Crm.Core.Testing.Tests/SnapshotTests.{name}.received.txt", refused.Message, StringComparison.Ordinal);
            Assert.Equal("one\nthree\n", await File.ReadAllTextAsync(received));
        }
        finally
        {
            File.Delete(received);
        }
    }

    [Fact]
    public async Task A_text_never_accepted_is_refused()
    {
        var received = Here + nameof(A_text_never_accepted_is_refused) + ".received.txt";
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => Snapshot.Match("new"));
        File.Delete(received);

        Assert.Contains("Nothing was accepted yet", refused.Message, StringComparison.Ordinal);
    }
#endif
}
