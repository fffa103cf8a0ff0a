namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>Of how many records a criterion is asked, which decides what the facts of each are looked up by.</summary>
internal enum FactsAsked
{
    /// <summary>Of those it finds: what is said about facts finds them.</summary>
    OfFound = 0,

    /// <summary>Of all the tenant has: facts are read once for all of them.</summary>
    OfAll,

    /// <summary>Of few that something else has found: the facts of each are looked up.</summary>
    OfFew,
}
