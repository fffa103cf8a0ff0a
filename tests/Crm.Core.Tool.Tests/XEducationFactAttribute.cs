using Crm.Core.Testing;

namespace Crm.Core.Tool.Tests;

/// <summary>A test on the leads of X Education, which state no licence and therefore lie beside the repository and never in it. Skipped, with the reason, where they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class XEducationFactAttribute : FactAttribute
{
    public XEducationFactAttribute() => Skip = System.IO.File.Exists(File) ? null : "No leads of X Education (Lead Scoring, 9 240 rows) at ../shared/data/x-education/leads.csv beside the repository.";

    /// <summary>Where they are.</summary>
    public static string File { get; } = Path.GetFullPath(RepositoryFolder.At("..", "shared", "data", "x-education", "leads.csv"));
}
