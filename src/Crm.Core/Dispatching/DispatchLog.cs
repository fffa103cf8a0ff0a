using Crm.Core.Errors;
using Microsoft.Extensions.Logging;

namespace Crm.Core.Dispatching;

/// <summary>What the dispatcher logs: ids, names, codes and where a failure came from. Never the text of an exception, which may quote a person.</summary>
internal static partial class DispatchLog
{
    public static void Failed(ILogger logger, Guid messageId, string eventName, int attempt, string error, Exception failure)
    {
        if (logger.IsEnabled(LogLevel.Warning)) Failed(logger, messageId, eventName, attempt, error, FailureTrace.Of(failure));
    }

    public static void Parked(ILogger logger, Guid messageId, string eventName, int attempt, string error, Exception failure)
    {
        if (logger.IsEnabled(LogLevel.Error)) Parked(logger, messageId, eventName, attempt, error, FailureTrace.Of(failure));
    }

    public static void WorkerFailed(ILogger logger, Exception failure)
    {
        if (logger.IsEnabled(LogLevel.Error)) WorkerFailed(logger, failure.GetType().Name, FailureTrace.Of(failure));
    }

    [LoggerMessage(1, LogLevel.Warning, "Event {EventName} (message {MessageId}) failed at attempt {Attempt} with {Error}; it will be delivered again.\n{Trace}", SkipEnabledCheck = true)]
    private static partial void Failed(ILogger logger, Guid messageId, string eventName, int attempt, string error, string trace);

    [LoggerMessage(2, LogLevel.Error, "Event {EventName} (message {MessageId}) failed {Attempt} times, last with {Error}, and is parked. Later events of the same record wait; fix the cause and call IOutbox.ReleaseParkedAsync.\n{Trace}", SkipEnabledCheck = true)]
    private static partial void Parked(ILogger logger, Guid messageId, string eventName, int attempt, string error, string trace);

    [LoggerMessage(3, LogLevel.Error, "The background worker failed ({Error}), perhaps because the outbox could not be reached; it tries again.\n{Trace}", SkipEnabledCheck = true)]
    private static partial void WorkerFailed(ILogger logger, string error, string trace);
}
