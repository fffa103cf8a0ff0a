using System.Text.RegularExpressions;
using Crm.Core.Testing;

namespace Crm.Core.Architecture.Tests;

/// <summary>What every file owes, read from the text.</summary>
public sealed partial class HouseTests
{
    private static readonly string[] EmptyWords = ["Helpers", "Common", "Utils", "Utilities", "Managers", "Models", "Misc", "Shared"];

    private static readonly string[] Texts =
        [".cs", ".csproj", ".props", ".targets", ".md", ".json", ".yml", ".yaml", ".xml", ".config", ".sh", ".py", ".sln", ".editorconfig", ".html", ".js", ".css", ""];

    [Fact]
    public void No_folder_has_a_name_that_says_nothing() =>
        Assert.DoesNotContain(RepositoryFolder.Files().Select(RepositoryFolder.Relative), f => f.Split('/')[..^1].Intersect(EmptyWords, StringComparer.OrdinalIgnoreCase).Any());

    [Fact]
    public void Files_are_small()
    {
        // Migrations are written by dotnet ef.
        var sizes = Sources().Where(f => !RepositoryFolder.Relative(f).Contains("/Migrations/", StringComparison.Ordinal)).Select(f => (File: RepositoryFolder.Relative(f), Lines: File.ReadLines(f).Count())).OrderBy(f => f.Lines).ToList();

        Assert.DoesNotContain(sizes, s => s.Lines > 400);
        Assert.InRange(sizes[sizes.Count / 2].Lines, 1, 59);
    }

    [Fact]
    public void Nothing_is_left_unimplemented() =>
        Findings.MustBeNone(Sources().Where(f => File.ReadAllText(f).Contains(nameof(NotImplementedException), StringComparison.Ordinal)).Select(RepositoryFolder.Relative));

    [Fact]
    public void The_solution_holds_every_project()
    {
        var solution = File.ReadAllText(RepositoryFolder.At("Crm.Core.sln"));

        Findings.MustBeNone(RepositoryFolder.Files()
            .Where(f => f.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(RepositoryFolder.Relative)
            .Where(p => !solution.Contains(p.Replace('/', '\\'), StringComparison.Ordinal)));
    }

    [Fact]
    public void No_file_names_a_package_registry() => Findings.MustBeNone(Lines(Registries()));

    [Fact]
    public void No_file_names_a_folder_of_one_machine() => Findings.MustBeNone(Lines(FoldersOfOneMachine()));

    [Fact]
    public void Every_rule_switched_off_has_its_reason_above_it()
    {
        var lines = File.ReadAllLines(RepositoryFolder.At(".editorconfig"));
        var reasoned = false;
        var bare = new List<string>();
        foreach (var line in lines)
        {
            var weakens = WeakenedRule().IsMatch(line);
            if (weakens && !reasoned) bare.Add(line);
            reasoned = line.StartsWith('#') ? !line.StartsWith("# ---", StringComparison.Ordinal) : weakens && reasoned;
        }

        Findings.MustBeNone(bare);
    }

    private static IEnumerable<string> Sources() => RepositoryFolder.Files("src").Where(f => f.EndsWith(".cs", StringComparison.Ordinal));

    private static IEnumerable<string> Lines(Regex forbidden) =>
        from file in RepositoryFolder.Files()
        where Texts.Contains(Path.GetExtension(file), StringComparer.Ordinal) && new FileInfo(file).Length < 1_000_000
        from line in File.ReadLines(file).Select((text, index) => (text, index))
        where forbidden.IsMatch(line.text)
        select $"{RepositoryFolder.Relative(file)}:{line.index + 1}";

    [GeneratedRegex(@"\b(nuget|npmjs|pypi|rubygems|crates|pkgs\.dev\.azure|jfrog|myget)\.(org|com|io)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Registries();

    [GeneratedRegex(@"(?<![\w.$}])/(home|root|Users|work|tmp|workspace|workspaces)/\w|\b[A-Z]:\\\w", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex FoldersOfOneMachine();

    [GeneratedRegex(@"^dotnet_diagnostic\.\w+\.severity *= *(none|silent|suggestion)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex WeakenedRule();
}
