namespace Crm.Core.Errors;

/// <summary>
/// An invariant would be broken, an input is not acceptable or a transition is not allowed. Nothing has been changed.
/// </summary>
/// <remarks>The text never contains personal data: it names the place (<see cref="Path"/>), never the value.</remarks>
public class CrmException : Exception
{
    /// <summary>Refuses with <paramref name="error"/>.</summary>
    /// <param name="error">The kind of refusal.</param>
    /// <param name="path">Where in the input, for example <c>contactPoints[1].value</c>; null when the whole is meant.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    public CrmException(CrmError error, string? path = null, Exception? innerException = null)
        : base(path is null ? $"{error.Code}: {error.Message}" : $"{error.Code} at {path}: {error.Message}", innerException)
    {
        Error = error;
        Path = path;
    }

    /// <summary>The kind of refusal, with its text.</summary>
    public CrmError Error { get; }

    /// <summary>The stable code, for example <c>crm.customer.not-found</c>.</summary>
    public string Code => Error.Code;

    /// <summary>Where in the input; null when the whole is meant.</summary>
    public string? Path { get; }

    /// <summary>The same refusal, seen from one level further out: <c>At("lines[3]")</c> turns <c>quantity</c> into <c>lines[3].quantity</c>.</summary>
    /// <param name="outer">The place the refused part has in the larger input.</param>
    public CrmException At(string outer) => new(Error, Path is null ? outer : $"{outer}.{Path}", InnerException);
}
