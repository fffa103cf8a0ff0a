using Crm.Core.Errors;

namespace Crm.Core.Storage;

/// <summary>What storage refuses.</summary>
public static class StorageErrors
{
    /// <summary>Another dispatcher handled the message meanwhile.</summary>
    public static readonly CrmError AlreadyHandled = new(
        "crm.inbox.already-handled", "The handler is already done with this message; nothing was stored again.");

    /// <summary>A record was changed around its methods.</summary>
    public static readonly CrmError ChangedAround = new(
        "crm.storage.changed-around", "A record of the library was changed without its methods, so nothing would tell what happened. Nothing was stored. Change it through its services.");

    /// <summary>A record points at one the tenant does not have.</summary>
    public static readonly CrmError MissingReference = new(
        "crm.storage.missing-reference", "A record points at another one the tenant does not have; nothing was stored. Check the ids.");

    /// <summary>Something unique would not be.</summary>
    public static readonly CrmError NotUnique = new(
        "crm.storage.not-unique", "A record with this key exists already; nothing was stored. Find it and change that one.");

    /// <summary>A value the database cannot take.</summary>
    public static readonly CrmError Unfit = new(
        "crm.storage.unfit", "The database refused a value of this record: too long, out of range or missing; nothing was stored. Correct the record, and tell us, because it should have been refused before.");

    /// <summary>A page or a limit out of bounds.</summary>
    public static readonly CrmError InvalidLimit = new(
        "crm.storage.invalid-limit", "At most 200 whole records are loaded at once. Ask for fewer, or list summaries.");

    /// <summary>The row a cursor names is no longer there.</summary>
    public static readonly CrmError CursorGone = new(
        "crm.page.cursor-gone", "The row the page before ended at is gone, so nothing tells where the next one starts. Start at the first page.");
}
