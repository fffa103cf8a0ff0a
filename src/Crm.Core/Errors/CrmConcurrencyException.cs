namespace Crm.Core.Errors;

/// <summary>Someone else changed the same record first: nothing was stored. Load it again and repeat the change.</summary>
public sealed class CrmConcurrencyException : CrmException
{
    /// <summary>The one kind of this refusal.</summary>
    public static readonly CrmError Lost = new(
        "crm.concurrency.lost",
        "The record was changed by someone else since it was loaded; nothing was stored. Load it again in a new scope (this one still holds what it read before) and repeat the change.");

    /// <summary>A process in a scope of its own changed the record whose object is about to be changed.</summary>
    public static readonly CrmError Released = new(
        "crm.concurrency.released", "A process changed this record after it was loaded. Find it again, then change it.");

    /// <summary>The record was loaded in another version than the caller had read; what would have been lost at the save is refused at once.</summary>
    public static readonly CrmError Stale = new(
        "crm.concurrency.stale", "The record changed since you read it; nothing was stored. Read it again and repeat the change.");

    /// <summary>A lost race.</summary>
    /// <param name="path">Which record, for example <c>customer 0198…</c>; ids only.</param>
    /// <param name="innerException">What the storage reported.</param>
    public CrmConcurrencyException(string? path = null, Exception? innerException = null)
        : base(Lost, path, innerException)
    {
    }
}
