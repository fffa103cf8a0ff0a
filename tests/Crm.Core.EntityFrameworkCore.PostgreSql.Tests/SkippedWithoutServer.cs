using System.Reflection;
using Crm.Core.Testing;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("Crm.Core.EntityFrameworkCore.PostgreSql.Tests.SkippedWithoutServer", "Crm.Core.EntityFrameworkCore.PostgreSql.Tests")]

namespace Crm.Core.EntityFrameworkCore.PostgreSql.Tests;

/// <summary>
/// Reports every test of this assembly as skipped, with the reason, on a machine without PostgreSQL. The facts of the
/// conformance suite are the library's and know nothing of servers, so an attribute on them cannot say it.
/// </summary>
public sealed class SkippedWithoutServer(IMessageSink messageSink) : XunitTestFramework(messageSink)
{
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        PostgresServer.IsRequired || PostgresServer.Unavailable is null
            ? base.CreateExecutor(assemblyName)
            : new Skipping(assemblyName, SourceInformationProvider, DiagnosticMessageSink, PostgresServer.Unavailable);

    private sealed class Skipping(AssemblyName assembly, ISourceInformationProvider sources, IMessageSink diagnostics, string reason)
        : XunitTestFrameworkExecutor(assembly, sources, diagnostics)
    {
        protected override void RunTestCases(IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions) =>
            base.RunTestCases(testCases.Select(IXunitTestCase (c) => new SkippedCase(DiagnosticMessageSink, c, reason)), executionMessageSink, executionOptions);
    }

    private sealed class SkippedCase : XunitTestCase
    {
#pragma warning disable CS0618 // xunit asks for this constructor and marks its own as obsolete for everybody else
        public SkippedCase()
        {
        }
#pragma warning restore CS0618

        public SkippedCase(IMessageSink diagnostics, IXunitTestCase test, string reason)
            : base(diagnostics, TestMethodDisplay.ClassAndMethod, TestMethodDisplayOptions.None, test.TestMethod, test.TestMethodArguments) =>
            SkipReason = reason;
    }
}
