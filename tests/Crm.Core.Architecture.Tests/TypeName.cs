namespace Crm.Core.Architecture.Tests;

/// <summary>An outermost type.</summary>
/// <param name="Package">The package it belongs to.</param>
/// <param name="Namespace">Where it is declared.</param>
/// <param name="Name">Without its namespace.</param>
/// <param name="IsPublic">False for internal types.</param>
internal sealed record TypeName(string Package, string Namespace, string Name, bool IsPublic)
{
    /// <summary>The folder; null for types the compiler adds.</summary>
    public string? Room => Namespace switch
    {
        "Crm.Core.Storage.InMemory" => "Storage.InMemory",
        "Microsoft.Extensions.DependencyInjection" => "Hosting",
        "Microsoft.EntityFrameworkCore" => "(root)",
        _ when Namespace == Package => "(root)",
        _ when Namespace.StartsWith(Package + ".", StringComparison.Ordinal) => Namespace[(Package.Length + 1)..].Split('.')[0],
        _ => null,
    };

    public override string ToString() => $"{Namespace}.{Name}";
}
