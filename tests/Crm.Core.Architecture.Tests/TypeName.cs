namespace Crm.Core.Architecture.Tests;

/// <summary>An outermost type.</summary>
/// <param name="Namespace">Where it is declared.</param>
/// <param name="Name">Without its namespace.</param>
/// <param name="IsPublic">False for internal types.</param>
internal sealed record TypeName(string Namespace, string Name, bool IsPublic)
{
    private const string Core = "Crm.Core";

    /// <summary>The folder; null for types the compiler adds.</summary>
    public string? Room => Namespace switch
    {
        Core => "(root)",
        "Crm.Core.Storage.InMemory" => "Storage.InMemory",
        "Microsoft.Extensions.DependencyInjection" => "Hosting",
        _ when Namespace.StartsWith(Core + ".", StringComparison.Ordinal) => Namespace.Split('.')[2],
        _ => null,
    };

    public override string ToString() => $"{Namespace}.{Name}";
}
