namespace Crm.Core.Rules.Evaluation;

/// <summary>How far two instants of records lie apart. Adapters put in its place what is right for their database.</summary>
public static class Elapsed
{
    /// <summary>Whether no more time passed.</summary>
    /// <param name="first">The earlier instant.</param>
    /// <param name="last">The later instant.</param>
    /// <param name="most">How much time may have passed.</param>
    public static bool IsWithin(DateTimeOffset first, DateTimeOffset last, TimeSpan most) => last - first <= most;
}
