using Crm.Core.Errors;

namespace Crm.Core.Tests.Values;

/// <summary>Asserts a refusal by its stable code, and that its text gives nothing of the input away.</summary>
internal static class Refuses
{
    public static CrmException With(string code, Func<object?> action, string? secret = null)
    {
        var refused = Assert.Throws<CrmException>(() => action());
        Assert.Equal(code, refused.Code);
        if (!string.IsNullOrWhiteSpace(secret) && secret.Length > 2)
            Assert.DoesNotContain(secret, refused.ToString().Split('\n')[0], StringComparison.Ordinal);
        return refused;
    }
}
