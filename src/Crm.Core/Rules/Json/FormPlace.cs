using Crm.Core.Errors;

namespace Crm.Core.Rules.Json;

/// <summary>Gives what a rule inside a form is refused for its place in the form.</summary>
internal static class FormPlace
{
    /// <summary>Does something about the rule at a pointer.</summary>
    /// <exception cref="CrmException">The refusal with the same code; its path is the pointer, and behind it the place in the text of the rule.</exception>
    public static T At<T>(string pointer, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (CrmException refused) when (refused is RuleException or { Path: null })
        {
            throw Placed(refused, pointer);
        }
    }

    /// <summary>The same of work that waits.</summary>
    public static async Task<T> AtAsync<T>(string pointer, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (CrmException refused) when (refused is RuleException or { Path: null })
        {
            throw Placed(refused, pointer);
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

    private static CrmException Placed(CrmException refused, string pointer) =>
        new(refused.Error, refused is RuleException { Place: var place } && place != default ? $"{pointer} {place}" : pointer, refused);
}
