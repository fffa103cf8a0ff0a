using Crm.Core.Errors;

namespace Crm.Core.DataExchange.Tests.Tables;

internal static class Refusals
{
    public static CrmException Expect(string code, Action step)
    {
        var refused = Assert.Throws<CrmException>(step);
        Assert.Equal(code, refused.Code);
        return refused;
    }
}
