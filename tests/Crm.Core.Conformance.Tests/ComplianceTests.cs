using Crm.Core.Auditing;
using Crm.Core.Conformance.Compliance;
using Crm.Core.Conformance.Suites;
using Crm.Core.Conformance.Tests.InMemory;
using Crm.Core.Hosting;
using Crm.Core.Tenancy;

namespace Crm.Core.Conformance.Tests;

public sealed class ComplianceTests
{
    [Fact]
    public void An_adapter_whose_tests_run_everything_misses_nothing()
    {
        var report = ComplianceReport.Of(typeof(InMemoryAdapter).Assembly.GetExportedTypes(), typeof(InMemoryAdapter));

        Assert.Empty(report.Missing);
        Assert.True(report.Facts > 100);
    }

    [Fact]
    public void A_suite_left_out_is_named()
    {
        var all = typeof(InMemoryAdapter).Assembly.GetExportedTypes();

        var report = ComplianceReport.Of(all.Where(t => t != typeof(InMemoryPassesEvents)), typeof(InMemoryAdapter));

        Assert.Equal([nameof(EventsConformance)], report.Missing);
    }

    [Fact]
    public void Suites_of_another_adapter_do_not_count()
    {
        var report = ComplianceReport.Of(typeof(InMemoryAdapter).Assembly.GetExportedTypes(), typeof(ForgetfulAdapter));

        Assert.Equal(ConformanceSuites.All.Count, report.Missing.Count);
        Assert.Equal(0, report.Facts);
    }

    [Fact]
    public void Every_suite_of_the_package_is_listed()
    {
        var written = typeof(ConformanceSuite).Assembly.GetExportedTypes().Where(t => t.IsAbstract && t.IsSubclassOf(typeof(ConformanceSuite)));

        Assert.Equal(written.OrderBy(t => t.Name, StringComparer.Ordinal), ConformanceSuites.All.OrderBy(t => t.Name, StringComparer.Ordinal));
    }

    private sealed class ForgetfulAdapter : ConformanceAdapter
    {
        public override string Name => "forgetful";

        public override ValueTask<IServiceProvider> StartAsync(CrmBuilder crm) => throw new InvalidOperationException("Never started.");

        public override Task<IReadOnlyList<AuditValues>> ReadAuditValuesAsync(IServiceProvider services, TenantId tenant) => throw new InvalidOperationException("Never started.");

        public override Task PurgeAuditValuesAsync(IServiceProvider services, TenantId tenant, Guid subjectId) => throw new InvalidOperationException("Never started.");
    }
}
