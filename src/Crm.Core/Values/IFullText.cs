namespace Crm.Core.Values;

/// <summary>A value whose <c>ToString</c> masks it, and which can be written out in full for storage, audit and messages.</summary>
public interface IFullText
{
    /// <summary>The value in full. Never pass it to a log or an exception.</summary>
    string FullText { get; }
}
