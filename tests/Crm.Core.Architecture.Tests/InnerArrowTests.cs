namespace Crm.Core.Architecture.Tests;

/// <summary>Which folder of Crm.Core may use which, where arrows point towards the beginning of <see cref="Layers"/>; and no circles in any package.</summary>
public sealed class InnerArrowTests
{
    private const string Concepts = "(concepts)";
    private const string Hosting = "Hosting";

    /// <summary>A folder uses folders of earlier layers only. Every folder not named here is a concept.</summary>
    private static readonly string[][] Layers =
    [
        ["Errors", "Privacy", "Telemetry"],
        ["Values"],
        ["Tenancy"],
        ["Settings"],
        ["Events"],
        ["Auditing"],
        ["Domain"],
        ["Storage"],
        [Concepts],
        ["Dispatching", "Storage.InMemory", "(root)"],
        [Hosting],
    ];

    /// <summary>Folders that owe more than their layer says.</summary>
    private static readonly Dictionary<string, string[]> Only = new(StringComparer.Ordinal)
    {
        ["Rules"] = ["Errors", "Values"],
    };

    private static readonly Lazy<IReadOnlyCollection<(TypeName From, TypeName To)>> Uses = new(() => Between("Crm.Core"));

    public static TheoryData<string> BuiltPackages => [.. Packages.Built];

    [Fact]
    public void The_walk_sees_arrows() =>
        Assert.Contains(Uses.Value, u => u is { From.Name: "CustomerService", To.Room: "Storage" });

    [Fact]
    public void A_folder_leans_only_on_the_folders_below_it() =>
        Findings.MustBeNone(Uses.Value.Where(u => !MayUse(u.From.Room!, u.To.Room!)).Select(Say));

    [Fact]
    public void No_concept_reaches_into_the_service_of_another() =>
        Findings.MustBeNone(Uses.Value.Where(u => u.To is { IsPublic: false } && u.To.Name.EndsWith("Service", StringComparison.Ordinal) && u.From.Room != Hosting).Select(Say));

    [Theory]
    [MemberData(nameof(BuiltPackages))]
    public void No_folders_lean_on_each_other_in_a_circle(string package)
    {
        var uses = Between(package);
        var arrows = uses.Select(u => (From: u.From.Room!, To: u.To.Room!)).Distinct().ToLookup(a => a.From, a => a.To, StringComparer.Ordinal);

        var circles = arrows.Select(a => a.Key).Where(room => Reached(room).Contains(room)).ToList();

        Assert.True(circles.Count == 0, string.Join('\n', uses.Where(u => circles.Contains(u.From.Room!) && Reached(u.To.Room!).Contains(u.From.Room!)).Select(Say)));

        HashSet<string> Reached(string room)
        {
            HashSet<string> reached = new(StringComparer.Ordinal);
            Stack<string> open = new(arrows[room]);
            while (open.TryPop(out var next))
            {
                if (reached.Add(next)) foreach (var further in arrows[next]) open.Push(further);
            }

            return reached;
        }
    }

    private static IReadOnlyCollection<(TypeName From, TypeName To)> Between(string package) =>
        [.. TypeUses.Of(Packages.Load(package).Location).Where(u => u.From.Room is not null && u.To.Room is not null && u.From.Room != u.To.Room)];

    private static bool MayUse(string from, string to)
    {
        if (Only.TryGetValue(from, out var only)) return only.Contains(to);
        var (own, other) = (Layer(from), Layer(to));
        return other < own || (other == own && IsConcept(from));
    }

    private static bool IsConcept(string room) => !Layers.Any(l => l.Contains(room));

    private static int Layer(string room) => Array.FindIndex(Layers, l => l.Contains(IsConcept(room) ? Concepts : room));

    private static string Say((TypeName From, TypeName To) use) => $"{use.From.Room} -> {use.To.Room}: {use.From} uses {use.To}";
}
