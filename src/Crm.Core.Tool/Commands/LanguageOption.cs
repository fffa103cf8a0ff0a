using System.CommandLine;

namespace Crm.Core.Tool.Commands;

/// <summary><c>--language</c>: the language of an explanation.</summary>
internal sealed class LanguageOption : Option<string>
{
    public LanguageOption()
        : base("--language") => (Description, HelpName, DefaultValueFactory) = ("en or vi.", "LANGUAGE", static _ => "en");
}
