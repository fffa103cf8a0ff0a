using System.Text;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>Names of columns.</summary>
internal static class SnakeCase
{
    /// <summary><c>PrimaryEmail</c> becomes <c>primary_email</c>.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1])) text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
