using System.Globalization;
using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Refuses null inside a larger input, where it stands.</summary>
internal static class Given
{
    /// <summary>The value.</summary>
    /// <param name="value">What was given.</param>
    /// <param name="path">Where in the input.</param>
    /// <exception cref="CrmException"><c>crm.value.missing</c>.</exception>
    public static T Required<T>(T? value, string path)
        where T : class => value ?? throw new CrmException(ValueErrors.Missing, path);

    /// <summary>The list, with something in every place.</summary>
    /// <param name="values">What was given.</param>
    /// <param name="path">Where in the input; an empty place is named <c>path[index]</c>.</param>
    /// <exception cref="CrmException"><c>crm.value.missing</c>.</exception>
    public static IReadOnlyList<T> Each<T>(IReadOnlyList<T>? values, string path)
        where T : class
    {
        var list = Required(values, path);
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is null) throw new CrmException(ValueErrors.Missing, $"{path}[{i}]");
        }

        return list;
    }

    /// <summary>Does something with a part of the input; a refusal tells which part.</summary>
    /// <param name="part">The part, or the list it is in.</param>
    /// <param name="index">The place in the list; null for what is no list.</param>
    /// <param name="work">What to do.</param>
    public static T At<T>(string part, int? index, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (CrmException refused)
        {
            throw refused.At(PathOf(part, index));
        }
    }

    /// <summary>As <see cref="At"/>, when something has to be looked up.</summary>
    /// <param name="part">The part, or the list it is in.</param>
    /// <param name="index">The place in the list; null for what is no list.</param>
    /// <param name="work">What to do.</param>
    public static async Task<T> AtAsync<T>(string part, int? index, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (CrmException refused)
        {
            throw refused.At(PathOf(part, index));
        }
    }

    private static string PathOf(string part, int? index) => index is null ? part : string.Create(CultureInfo.InvariantCulture, $"{part}[{index}]");
}
