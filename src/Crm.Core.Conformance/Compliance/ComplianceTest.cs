using Xunit.Abstractions;

namespace Crm.Core.Conformance.Compliance;

/// <summary>Fails when the adapter's tests leave a suite out. Derive from it once per adapter.</summary>
/// <param name="output">Where the number of facts is printed.</param>
/// <typeparam name="TAdapter">The adapter.</typeparam>
public abstract class ComplianceTest<TAdapter>(ITestOutputHelper output)
    where TAdapter : ConformanceAdapter
{
    /// <summary>The fact.</summary>
    [Fact]
    public void The_adapter_runs_every_suite()
    {
        var report = ComplianceReport.Of(GetType().Assembly.GetExportedTypes(), typeof(TAdapter));

        output.WriteLine($"{typeof(TAdapter).Name} runs {report.Facts} facts of {ConformanceSuites.All.Count - report.Missing.Count} suites.");
        Assert.True(report.Missing.Count == 0, $"{typeof(TAdapter).Name} leaves out: {string.Join(", ", report.Missing)}. Add for each: public sealed class X({typeof(TAdapter).Name} adapter) : TheSuite(adapter), IClassFixture<{typeof(TAdapter).Name}>;");
    }
}
