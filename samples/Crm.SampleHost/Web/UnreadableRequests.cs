using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace Crm.SampleHost.Web;

/// <summary>Says what is wrong with a request the framework cannot read: where in the JSON, or which parameter. Never what it held.</summary>
public sealed class UnreadableRequests(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException unreadable) return false;
        httpContext.Response.StatusCode = unreadable.StatusCode;
        await problems.WriteAsync(new()
        {
            HttpContext = httpContext,
            ProblemDetails = { Status = unreadable.StatusCode, Detail = unreadable.InnerException is JsonException json ? Place(json) : Parameter(unreadable) },
        });
        return true;
    }

    private static string Place(JsonException json) =>
        $"The body is not what this endpoint reads: see {json.Path ?? "$"}, line {json.LineNumber + 1}, byte {json.BytePositionInLine + 1}. No member may be unknown or repeated.";

    // Failed to bind parameter "int size" from "abc".
    private static string Parameter(BadHttpRequestException unreadable) =>
        unreadable.Message.Split('"') is [_, var parameter, ..] ? $"The parameter {parameter} cannot be read." : "The request cannot be read.";
}
