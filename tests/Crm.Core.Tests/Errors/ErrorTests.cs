using System.Reflection;
using Crm.Core.Errors;
using Crm.Core.Testing;

namespace Crm.Core.Tests.Errors;

public sealed class ErrorTests
{
    // Only a store with its own constraints can raise them; the tests of the relational adapter do.
    private static readonly string[] s_ofRelationalAdapters = ["crm.storage.changed-around", "crm.storage.missing-reference", "crm.storage.unfit"];

    private static readonly IReadOnlyList<CrmError> s_all =
    [
        .. typeof(CrmError).Assembly.GetTypes().SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => f.FieldType == typeof(CrmError)).Select(f => (CrmError)f.GetValue(null)!),
    ];

    [Fact]
    public void Codes_are_unique_and_well_formed()
    {
        Assert.True(s_all.Count > 100);
        Assert.Empty(s_all.GroupBy(e => e.Code, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.All(s_all, e => Assert.Matches("^crm(\\.[a-z]+(-[a-z]+)*){2}$", e.Code));
    }

    [Fact]
    public void Messages_say_what_is_wrong_and_what_to_do()
    {
        // Two statements, or one that is itself a request.
        string[] requests = ["Give", "Pass", "Use", "Put", "Write", "Shorten", "Keep", "Choose", "Remove", "Take", "Set", "Split", "Type", "Make", "Leave", "Check", "Correct"];

        Assert.Empty(s_all.Where(e => e.Message.Count(c => c is '.' or ';' or ':' or ',') < 2 && !requests.Any(r => e.Message.StartsWith(r + " ", StringComparison.Ordinal))).Select(e => $"{e.Code}: {e.Message}"));
        Assert.All(s_all, e => Assert.EndsWith(".", e.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_code_is_raised_by_a_test()
    {
        var own = Path.Combine("Errors", "ErrorTests.cs");
        var tests = string.Join('\n', RepositoryFolder.Files("tests").Concat(RepositoryFolder.Files("src/Crm.Core.Conformance"))
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && !f.EndsWith(own, StringComparison.Ordinal)).Select(File.ReadAllText));

        var untried = s_all.Select(e => e.Code).Except(s_ofRelationalAdapters).Where(code => !tests.Contains($"\"{code}\"", StringComparison.Ordinal)).ToList();

        Assert.True(untried.Count == 0, string.Join(", ", untried));
    }
}
