namespace Crm.Core.Architecture.Tests;

/// <summary>What breaks a rule, told in full: xunit would cut long texts.</summary>
internal static class Findings
{
    public static void MustBeNone(IEnumerable<string> findings)
    {
        var all = findings.Distinct(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
