using Microsoft.Extensions.Logging;

namespace Crm.Core.Dispatching;

/// <summary>What the dispatcher logs: ids, names and codes. Never the text of an exception, which may quote a person.</summary>
internal static partial class DispatchLog
{
    [LoggerMessage(1, LogLevel.Warning, "Event {EventName} (message {MessageId}) failed at attempt {Attempt} with {Error}; it will be delivered again.")]
    public static partial void Failed(ILogger logger, Guid messageId, string eventName, int attempt, string error);

    [LoggerMessage(2, LogLevel.Error, "Event {EventName} (message {MessageId}) failed {Attempt} times, last with {Error}, and is parked. Later events of the same record wait; fix the cause and call IOutbox.ReleaseParkedAsync.")]
    public static partial void Parked(ILogger logger, Guid messageId, string eventName, int attempt, string error);

    [LoggerMessage(3, LogLevel.Error, "The background worker could not reach the outbox ({Error}); it tries again.")]
    public static partial void WorkerFailed(ILogger logger, string error);
}
