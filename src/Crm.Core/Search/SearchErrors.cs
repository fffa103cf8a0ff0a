using Crm.Core.Errors;

namespace Crm.Core.Search;

/// <summary>What a search refuses.</summary>
public static class SearchErrors
{
    /// <summary>Nothing to search for.</summary>
    public static readonly CrmError Empty = new("crm.search.empty", "There is nothing to search for. Type at least one character.");

    /// <summary>Too much text.</summary>
    public static readonly CrmError TooLong = new("crm.search.too-long", "At most 100 characters are searched for. Type a name, an address, a number or a part of one.");

    /// <summary>Too many words.</summary>
    public static readonly CrmError TooManyWords = new("crm.search.too-many-words", "At most 8 words are searched for. Leave some out.");

    /// <summary>A limit out of bounds.</summary>
    public static readonly CrmError InvalidLimit = new("crm.search.invalid-limit", "A search returns 1 to 100 customers. Ask for fewer, or list customers page by page.");
}
