namespace Crm.Core.Search;

/// <summary>How well a customer fits what was typed, best first. A customer counts with the best rank it reaches.</summary>
public enum MatchRank
{
    /// <summary>What was typed is the whole name, or the whole of a key: e-mail address, telephone number, account, tax code, external id.</summary>
    Exact = 1,

    /// <summary>Every word is a word of the name, in any order.</summary>
    NameWords = 2,

    /// <summary>Every word begins a word of the name.</summary>
    NamePrefixes = 3,

    /// <summary>Every word begins something the customer is found by.</summary>
    Prefixes = 4,

    /// <summary>Every word is inside something the customer is found by. Only looked for when no customer has a better rank; the newest customers first.</summary>
    Fragments = 5,
}
