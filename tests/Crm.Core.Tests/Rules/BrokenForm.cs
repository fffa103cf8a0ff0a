using Crm.Core.Rules;

namespace Crm.Core.Tests.Rules;

/// <summary>Forms of rules with something wrong in them.</summary>
internal static class BrokenForm
{
    /// <summary>A form with some characters taken out and perhaps one put in.</summary>
    public static string Of(string form, int seed)
    {
#pragma warning disable RS0030 // seeded by the property
        var random = new Random(seed);
#pragma warning restore RS0030
        var at = random.Next(form.Length);
        var length = Math.Min(random.Next(4), form.Length - at);
        return string.Concat(form.AsSpan(0, at), random.Next(4) == 0 ? string.Empty : form.AsSpan(random.Next(form.Length), 1), form.AsSpan(at + length));
    }

    /// <summary>Whether a form is read, or refused with a place; any other failure passes on.</summary>
    public static bool IsReadOrRefused(Func<string?, Rule> read, string form)
    {
        try
        {
            _ = read(form);
        }
        catch (RuleException refused)
        {
            return refused.Place != default;
        }

        return true;
    }
}
