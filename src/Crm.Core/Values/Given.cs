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
}
