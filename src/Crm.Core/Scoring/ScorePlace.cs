using Crm.Core.Errors;
using Crm.Core.Rules;

namespace Crm.Core.Scoring;

/// <summary>Gives what a rule inside a plan is refused for its place in the plan.</summary>
internal static class ScorePlace
{
    /// <summary>Does something about the rule at a pointer.</summary>
    /// <exception cref="CrmException">The refusal with the same code; its path is the pointer, and behind it the place in the text of the rule.</exception>
    public static T At<T>(string pointer, Func<T> work) => AtAsync(pointer, () => Task.FromResult(work())).GetAwaiter().GetResult();

    /// <summary>The same of work that waits.</summary>
    public static async Task<T> AtAsync<T>(string pointer, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (RuleException refused)
        {
            throw new CrmException(refused.Error, refused.Place == default ? pointer : $"{pointer} {refused.Place}", refused);
        }
        catch (CrmException refused) when (refused.Path is null)
        {
            throw new CrmException(refused.Error, pointer);
        }
    }

    /// <summary>Does something about what stands below a pointer, and has pointers of its own.</summary>
    public static T Below<T>(string pointer, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (CrmException refused) when (refused.Path is ['/', ..])
        {
            throw new CrmException(refused.Error, pointer + refused.Path, refused);
        }
    }
}
