using Crm.Core.Errors;
using Microsoft.Extensions.Logging;

namespace Crm.Core.Segments;

/// <summary>What the worker of segments logs. Never the text of an exception, which may quote a person.</summary>
internal static partial class SegmentLog
{
    public static void WorkerFailed(ILogger logger, Exception failure)
    {
        if (logger.IsEnabled(LogLevel.Error)) WorkerFailed(logger, failure.GetType().Name, FailureTrace.Of(failure));
    }

    public static void TenantFailed(ILogger logger, string tenant, Exception failure)
    {
        if (logger.IsEnabled(LogLevel.Error)) TenantFailed(logger, tenant, failure is CrmException refused ? refused.Code : failure.GetType().Name, FailureTrace.Of(failure));
    }

    [LoggerMessage(20, LogLevel.Error, "Segments could not be looked at ({Error}), perhaps because the store could not be reached; the next round tries again.\n{Trace}", SkipEnabledCheck = true)]
    private static partial void WorkerFailed(ILogger logger, string error, string trace);

    [LoggerMessage(21, LogLevel.Error, "The segments of tenant {Tenant} could not be brought up to date ({Error}); the next round tries again.\n{Trace}", SkipEnabledCheck = true)]
    private static partial void TenantFailed(ILogger logger, string tenant, string error, string trace);
}
