using System.Diagnostics;
using System.Text;

namespace Crm.Core.Errors;

/// <summary>Where an exception came from: its type, the calls that led to it, and the same of those inside it. Never its text, which may quote a person.</summary>
internal static class FailureTrace
{
    // Of a failed list of a thousand the first ones tell enough.
    private const int MostFailures = 10;

    public static string Of(Exception failure)
    {
        var text = new StringBuilder();
        var open = new Stack<Exception>([failure]);
        for (var told = 0; told < MostFailures && open.TryPop(out var next); told++)
        {
            if (told > 0) text.AppendLine().Append("caused by ");
            text.Append(next.GetType());
            if (next is CrmException refused) text.Append(" (").Append(refused.Code).Append(')');
            // Not the exception's own StackTrace: a type may override that and say what it likes.
            text.AppendLine().Append(new StackTrace(next, fNeedFileInfo: true).ToString().TrimEnd());
            if (next is AggregateException several)
            {
                foreach (var each in several.InnerExceptions.Reverse()) open.Push(each);
            }
            else if (next.InnerException is { } inner)
            {
                open.Push(inner);
            }
        }

        return text.ToString();
    }
}
