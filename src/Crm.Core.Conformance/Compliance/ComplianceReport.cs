using System.Reflection;
using Xunit.Sdk;

namespace Crm.Core.Conformance.Compliance;

/// <summary>Which suites an adapter's tests run.</summary>
/// <param name="Missing">Suites without a test class.</param>
/// <param name="Facts">How many facts the others have, each row of a theory counted.</param>
public sealed record ComplianceReport(IReadOnlyList<string> Missing, int Facts)
{
    /// <summary>Looks for a test class of every suite: public, not abstract, with the adapter as its class fixture.</summary>
    /// <param name="testClasses">Where to look, for example <c>assembly.GetExportedTypes()</c>.</param>
    /// <param name="adapter">The adapter.</param>
    public static ComplianceReport Of(IEnumerable<Type> testClasses, Type adapter)
    {
        var fixture = typeof(IClassFixture<>).MakeGenericType(adapter);
        var running = testClasses.Where(t => t is { IsClass: true, IsAbstract: false, IsPublic: true } && fixture.IsAssignableFrom(t)).ToList();
        var missing = ConformanceSuites.All.Where(suite => !running.Exists(suite.IsAssignableFrom)).Select(s => s.Name);
        return new([.. missing], ConformanceSuites.All.Where(suite => running.Exists(suite.IsAssignableFrom)).Sum(CountFacts));
    }

    private static int CountFacts(Type suite) => suite.GetMethods().Sum(method => method.GetCustomAttribute<FactAttribute>() switch
    {
        null => 0,
        TheoryAttribute => method.GetCustomAttributes<DataAttribute>().Sum(d => d.GetData(method).Count()),
        _ => 1,
    });
}
