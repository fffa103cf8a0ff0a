using Crm.Core.Consents;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Values;

namespace Crm.Core.Tests.Consents;

/// <summary>Every status × every command: allowed with its result, or refused with its code.</summary>
public sealed class ConsentStateTests
{
    private const string No = "crm.consent.illegal-transition";
    private const string Proof = "crm.consent.evidence-required";

    private static readonly ConsentStatus[] s_columns =
        [ConsentStatus.Unknown, ConsentStatus.Pending, ConsentStatus.Granted, ConsentStatus.Denied, ConsentStatus.Withdrawn, ConsentStatus.Expired, ConsentStatus.Superseded];

    private static readonly Dictionary<string, string[]> s_table = new(StringComparer.Ordinal)
    {
        // from              Unknown      Pending      Granted      Denied       Withdrawn    Expired      Superseded
        ["Request"] = ["Pending", "Pending", No, "Denied", "Withdrawn", "Pending", "Pending"],
        ["Grant"] = ["Granted", "Granted", "Granted", "Granted", "Granted", "Granted", "Granted"],
        ["Confirm"] = [No, "Granted", No, No, No, No, No],
        ["Deny"] = ["Denied", "Denied", "Denied", "Denied", "Withdrawn", "Denied", "Denied"],
        ["Withdraw"] = ["Withdrawn", "Withdrawn", "Withdrawn", "Withdrawn", "Withdrawn", "Withdrawn", "Withdrawn"],
        ["Supersede"] = [No, "Superseded", "Superseded", No, No, No, No],
        ["Import Granted"] = [Proof, Proof, "Granted", Proof, Proof, Proof, Proof],
        ["Import Denied"] = ["Denied", "Denied", "Denied", "Denied", "Withdrawn", "Denied", "Denied"],
        ["Import Withdrawn"] = ["Withdrawn", "Withdrawn", "Withdrawn", "Withdrawn", "Withdrawn", "Withdrawn", "Withdrawn"],
    };

    public static TheoryData<ConsentStatus, string, string> Cells()
    {
        var cells = new TheoryData<ConsentStatus, string, string>();
        foreach (var (command, row) in s_table)
        {
            for (var i = 0; i < row.Length; i++) cells.Add(s_columns[i], command, row[i]);
        }

        return cells;
    }

    [Fact]
    public void The_table_covers_every_status_and_every_command()
    {
        var commands = typeof(IConsents).GetMethods().Where(m => m.ReturnType == typeof(Task<ConsentEvent>) && m.GetParameters()[0].ParameterType == typeof(NewConsent)).Select(m => m.Name[..^"Async".Length]);

        Assert.Equal(Enum.GetValues<ConsentStatus>().Order(), s_columns.Order());
        Assert.Equal(commands.Order(StringComparer.Ordinal), s_table.Keys.Select(k => k.Split(' ')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.All(s_table.Values, row => Assert.Equal(s_columns.Length, row.Length));
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_command_is_allowed_with_its_result_or_refused_with_its_code(ConsentStatus from, string command, string outcome)
    {
        using var agreement = await Agreement.WithAsync();
        foreach (var step in WayTo(from)) await DoAsync(agreement, step);
        if (from is ConsentStatus.Expired) agreement.Shop.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(from, (await agreement.StandingAsync()).Status);

        if (outcome.StartsWith("crm.", StringComparison.Ordinal))
        {
            Assert.Equal(outcome, (await Assert.ThrowsAsync<CrmException>(() => DoAsync(agreement, command))).Code);
            Assert.Equal(from, (await agreement.StandingAsync()).Status);
        }
        else
        {
            await DoAsync(agreement, command);
            Assert.Equal(Enum.Parse<ConsentStatus>(outcome), (await agreement.StandingAsync()).Status);
        }
    }

    [Fact]
    public async Task A_question_asked_after_a_no_can_be_confirmed_and_one_asked_before_it_cannot()
    {
        using var agreement = await Agreement.WithAsync();
        foreach (var step in (string[])["Request", "Withdraw"]) await DoAsync(agreement, step);
        await RefusedAsync(No, () => DoAsync(agreement, "Confirm"));

        await DoAsync(agreement, "Request");
        Assert.Equal(ConsentStatus.Withdrawn, (await agreement.StandingAsync()).Status);
        await DoAsync(agreement, "Confirm");
        Assert.Equal(ConsentStatus.Granted, (await agreement.StandingAsync()).Status);
    }

    [Fact]
    public async Task A_yes_counts_only_when_it_is_not_older_than_the_last_no()
    {
        using var agreement = await Agreement.WithAsync();
        var before = agreement.Shop.Now;
        await DoAsync(agreement, "Withdraw");

        await RefusedAsync("crm.consent.refused-later", () => agreement.DoAsync(c => c.GrantAsync(agreement.Email.SaidAt(before))));
        var proven = agreement.Email.ProvenBy("paper 17");
        await RefusedAsync("crm.consent.refused-later", () => agreement.DoAsync(c => c.ImportAsync(proven, ConsentStatus.Granted)));
        await RefusedAsync("crm.consent.refused-later", () => agreement.DoAsync(c => c.ImportAsync(proven.SaidAt(before), ConsentStatus.Granted)));
        await agreement.DoAsync(c => c.ImportAsync(proven.SaidAt(agreement.Shop.Now), ConsentStatus.Granted));
        Assert.Equal(ConsentStatus.Granted, (await agreement.StandingAsync()).Status);
    }

    [Fact]
    public async Task An_import_without_evidence_may_shorten_a_consent_and_not_prolong_it()
    {
        using var agreement = await Agreement.WithAsync();
        var end = agreement.Shop.Now.AddDays(10);
        await agreement.DoAsync(c => c.GrantAsync(agreement.Email.Until(end)));

        await RefusedAsync(Proof, () => agreement.DoAsync(c => c.ImportAsync(agreement.Email, ConsentStatus.Granted)));
        await RefusedAsync(Proof, () => agreement.DoAsync(c => c.ImportAsync(agreement.Email.Until(end.AddDays(1)), ConsentStatus.Granted)));
        await agreement.DoAsync(c => c.ImportAsync(agreement.Email.Until(end.AddDays(-1)), ConsentStatus.Granted));
        Assert.Equal(end.AddDays(-1), (await agreement.StandingAsync()).ExpiresAt);
    }

    [Fact]
    public async Task What_is_not_acceptable_is_refused_with_its_code()
    {
        using var agreement = await Agreement.WithAsync();
        var other = await agreement.Shop.Write(crm => crm.ConsentNotices.PublishAsync(ReasonCode.Parse("surveys"), "1", "en", "I agree."));
        var email = agreement.Email;
        foreach (var (code, draft) in ((string, NewConsent)[])
        [
            ("crm.consent.notice-required", email with { Notice = null }),
            ("crm.consent.wrong-notice", email.Under(other.Id)),
            ("crm.consent.unknown-channel", email with { Channel = (Channel)99 }),
            ("crm.consent.channel-without-points", email with { Channel = Channel.Post, Point = "a" }),
            ("crm.consent.invalid-expiry", email.Until(agreement.Shop.Now.AddDays(-1))),
            ("crm.consent.in-the-future", email.SaidAt(agreement.Shop.Now.AddHours(1))),
            ("crm.email.invalid", email.For("lan@@")),
            ("crm.reason.invalid", email.Through("By Post")),
            ("crm.reason.invalid", email with { Purpose = default }),
        ])
        {
            await RefusedAsync(code, () => agreement.DoAsync(c => c.GrantAsync(draft)));
        }

        await RefusedAsync("crm.consent.invalid-import", () => agreement.DoAsync(c => c.ImportAsync(email, ConsentStatus.Pending)));
        Assert.Empty((await agreement.Shop.Read(crm => crm.Consents.ListAsync())).Items);
    }

    private static async Task RefusedAsync(string code, Func<Task> work) => Assert.Equal(code, (await Assert.ThrowsAsync<CrmException>(work)).Code);

    private static string[] WayTo(ConsentStatus status) => status switch
    {
        ConsentStatus.Unknown => [],
        ConsentStatus.Pending => ["Request"],
        ConsentStatus.Granted => ["Grant"],
        ConsentStatus.Denied => ["Request", "Deny"],
        ConsentStatus.Withdrawn => ["Grant", "Withdraw"],
        ConsentStatus.Expired => ["Grant for an hour"],
        ConsentStatus.Superseded => ["Grant", "Supersede"],
        _ => throw new NotSupportedException($"Say how a consent becomes {status}."),
    };

    private static Task<ConsentEvent> DoAsync(Agreement agreement, string command) => agreement.DoAsync(consents => command switch
    {
        "Request" => consents.RequestAsync(agreement.Email),
        "Grant" => consents.GrantAsync(agreement.Email),
        "Grant for an hour" => consents.GrantAsync(agreement.Email.Until(agreement.Shop.Now.AddHours(1))),
        "Confirm" => consents.ConfirmAsync(agreement.Email),
        "Deny" => consents.DenyAsync(agreement.Email),
        "Withdraw" => consents.WithdrawAsync(agreement.Email),
        "Supersede" => consents.SupersedeAsync(agreement.Email),
        "Import Granted" => consents.ImportAsync(agreement.Email, ConsentStatus.Granted),
        "Import Denied" => consents.ImportAsync(agreement.Email, ConsentStatus.Denied),
        "Import Withdrawn" => consents.ImportAsync(agreement.Email, ConsentStatus.Withdrawn),
        _ => throw new NotSupportedException(command),
    });
}
