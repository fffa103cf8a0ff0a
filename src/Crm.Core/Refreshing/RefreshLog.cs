using Crm.Core.Errors;
using Crm.Core.Tenancy;
using Microsoft.Extensions.Logging;

namespace Crm.Core.Refreshing;

/// <summary>What the workers log: codes, counts and ids. Never the text of an exception, which may quote a person.</summary>
internal static partial class RefreshLog
{
    public static void WorkerFailed(ILogger logger, string what, Exception failure)
    {
        if (logger.IsEnabled(LogLevel.Error)) WorkerFailed(logger, what, CodeOf(failure), FailureTrace.Of(failure));
    }

    public static void TenantFailed(ILogger logger, string what, TenantId tenant, Exception failure)
    {
        if (logger.IsEnabled(LogLevel.Error)) TenantFailed(logger, what, tenant, CodeOf(failure), FailureTrace.Of(failure));
    }

    public static void RefreshFailed(ILogger logger, string what, Guid id, TenantId tenant, Exception failure, DateTimeOffset again)
    {
        if (logger.IsEnabled(LogLevel.Error)) RefreshFailed(logger, what, id, tenant, CodeOf(failure), again, FailureTrace.Of(failure));
    }

    [LoggerMessage(22, LogLevel.Warning, "Of {What} {Id} of tenant {Tenant} some records could not be judged and keep what they had: {Failed}.")]
    public static partial void RecordsFailed(ILogger logger, string what, Guid id, TenantId tenant, FailedRecords failed);

    [LoggerMessage(23, LogLevel.Information, "The refresh of {What} {Id} of tenant {Tenant} was left to somebody who was faster ({Error}).")]
    public static partial void LeftToOthers(ILogger logger, string what, Guid id, TenantId tenant, string error);

    [LoggerMessage(20, LogLevel.Error, "The worker for {What} could not look for what is due ({Error}), perhaps because the store could not be reached; the next round tries again.\n{Trace}", SkipEnabledCheck = true)]
    private static partial void WorkerFailed(ILogger logger, string what, string error, string trace);

    [LoggerMessage(21, LogLevel.Error, "The worker for {What} could not bring tenant {Tenant} up to date ({Error}); the next round tries again.\n{Trace}", SkipEnabledCheck = true)]
    private static partial void TenantFailed(ILogger logger, string what, TenantId tenant, string error, string trace);

    [LoggerMessage(24, LogLevel.Error, "The refresh of {What} {Id} of tenant {Tenant} failed ({Error}); it is tried again at {Again} or when its definition changes.\n{Trace}", SkipEnabledCheck = true)]
    private static partial void RefreshFailed(ILogger logger, string what, Guid id, TenantId tenant, string error, DateTimeOffset again, string trace);

    private static string CodeOf(Exception failure) => failure is CrmException refused ? refused.Code : failure.GetType().Name;
}
