using System.Reflection;
using Crm.Core.Churn;
using Crm.Core.Errors;
using Crm.Core.Testing;
using Crm.Core.Values;

namespace Crm.Core.Tests.Churn;

public sealed class ChurnTests
{
    private static readonly ReasonCode s_service = ReasonCode.Parse("service");

    // Per command: what it does, then what comes of it while the customer is away, and after it came back.
    private static readonly Dictionary<string, (Action<ChurnRecord> Do, string Away, string Back)> s_table = new(StringComparer.Ordinal)
    {
        ["WinBack"] = (c => c.WinBack(Some.Instant, Some.Instant, A.Tolerance), string.Empty, "crm.churn.already-won-back"),
        ["Explain"] = (c => c.Explain(s_service, Some.Instant), string.Empty, string.Empty),
    };

    [Fact]
    public void Every_command_is_allowed_or_refused_while_away_and_after()
    {
        var commands = typeof(ChurnRecord).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => m.GetParameters().Any(p => p.Name == "at")).Select(m => m.Name);
        Assert.Equal(commands.Order(StringComparer.Ordinal), s_table.Keys.Order(StringComparer.Ordinal));

        foreach (var (act, away, back) in s_table.Values)
        {
            Check(A.Churn(), act, away);
            Check(A.Churn(NewChurn.Detected(Some.Instant.AddDays(-2)).WonBack(Some.Instant.AddDays(-1))), act, back);
        }
    }

    [Fact]
    public void A_customer_comes_back_after_it_left_and_not_in_the_future()
    {
        var left = A.Churn();

        Refused("crm.churn.won-back-too-early", () => left.WinBack(left.LeftAt, Some.Instant, A.Tolerance));
        Refused("crm.churn.in-the-future", () => left.WinBack(Some.Instant.AddHours(1), Some.Instant, A.Tolerance));
        Assert.Equal(A.Buyer, left.OpenFor);
        left.WinBack(left.LeftAt.AddMicroseconds(1), Some.Instant, A.Tolerance);
        Assert.Equal((null, false), (left.OpenFor, left.IsOpen));
        Assert.Empty(left.UniqueKeys);
    }

    [Fact]
    public void Who_says_it_leaves_gives_a_reason_and_who_is_found_to_have_left_may_not()
    {
        var nobodyKnows = ReasonCode.Parse("not-recorded");

        Refused("crm.churn.reason-required", () => A.Churn(NewChurn.Declared(Some.Instant, nobodyKnows)));
        Refused("crm.churn.reason-required", () => A.Churn().Explain(nobodyKnows, Some.Instant));
        Refused("crm.churn.nothing-changed", () => A.Churn(NewChurn.Detected(Some.Instant, s_service)).Explain(s_service, Some.Instant));
        Refused("crm.churn.unknown-basis", () => A.Churn(new((ChurnBasis)0, Some.Instant, s_service)));
        Refused("crm.churn.in-the-future", () => A.Churn(NewChurn.Detected(Some.Instant.AddHours(1))));
        Assert.Equal("not-recorded", A.Churn().Reason);
    }

    private static void Check(ChurnRecord record, Action<ChurnRecord> act, string refusal)
    {
        record.TakePendingChanges();
        if (refusal.Length == 0)
        {
            act(record);
            Assert.Single(record.TakePendingChanges().Events);
            return;
        }

        Refused(refusal, () => act(record));
        Assert.False(record.HasPendingChanges);
    }

    private static void Refused(string code, Action act) => Assert.Equal(code, Assert.Throws<CrmException>(act).Code);
}
