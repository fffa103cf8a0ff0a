using Crm.Core.Values;

namespace Crm.Core.Matching.Comparing;

/// <summary>Compares names of organisations without their legal forms.</summary>
internal sealed class CompanyComparison : WordComparison
{
    protected override string KeyOf(string text) => CompanyName.TryParse(text, out var name) ? base.KeyOf(name.Core) : base.KeyOf(text);
}
