using Crm.Core.Errors;

namespace Crm.Core.Storage;

/// <summary>What a process does that stores what it computed: whoever was faster is looked at, and the work is simply done again.</summary>
internal static class LostRaces
{
    private const int Most = 20;

    /// <summary>Does a piece of work, and again while it loses races; each time in a scope of its own.</summary>
    /// <param name="contended">What to refuse with after too many.</param>
    /// <param name="work">Loads, computes and stores.</param>
    public static async Task<T> AgainAsync<T>(CrmError contended, Func<Task<T>> work)
    {
        var lostRaces = 0;
        while (true)
        {
            try
            {
                return await work();
            }
            catch (CrmException lost) when (lost.Code == CrmConcurrencyException.Lost.Code)
            {
                if (++lostRaces > Most) throw new CrmException(contended, null, lost);
            }
        }
    }
}
