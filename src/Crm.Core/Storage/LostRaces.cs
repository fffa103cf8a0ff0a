using Crm.Core.Errors;

namespace Crm.Core.Storage;

/// <summary>What a process does that stores what it computed: whoever was faster is looked at, and the work is simply done again.</summary>
public static class LostRaces
{
    private const int Most = 20;

    /// <summary>Does a piece of work, and again while it loses races; each time in a scope of its own.</summary>
    /// <param name="contended">What to refuse with after too many.</param>
    /// <param name="work">Loads, computes and stores.</param>
    /// <typeparam name="T">What the work answers with.</typeparam>
    /// <exception cref="CrmException">The code of <paramref name="contended"/>: twenty races were lost one after the other.</exception>
    public static async Task<T> AgainAsync<T>(CrmError contended, Func<Task<T>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
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
