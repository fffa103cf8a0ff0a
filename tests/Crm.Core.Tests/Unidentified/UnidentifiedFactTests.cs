using Crm.Core.Errors;
using Crm.Core.Testing;
using Crm.Core.Unidentified;
using Crm.Core.Values;

namespace Crm.Core.Tests.Unidentified;

public sealed class UnidentifiedFactTests
{
    [Theory]
    [InlineData("linked", "link")]
    [InlineData("linked", "dismiss")]
    [InlineData("dismissed", "link")]
    [InlineData("dismissed", "dismiss")]
    public void A_fact_that_is_no_longer_held_cannot_be_closed_again(string state, string command)
    {
        var fact = Held([]);
        Close(fact, state == "linked" ? "link" : "dismiss");
        var before = fact.State;

        Assert.Equal("crm.unidentified.illegal-transition", Assert.Throws<CrmException>(() => Close(fact, command)).Code);

        Assert.Equal(before, fact.State);
    }

    [Fact]
    public void A_key_that_cannot_be_read_is_kept_and_matches_nobody()
    {
        var fact = Held([HeldKey.Email("LAN@example.vn"), HeldKey.Email("no address"), HeldKey.ExternalId("shop", "C-17")]);

        Assert.Equal("lan@example.vn||C-17", string.Join('|', fact.Keys.Select(k => k.MatchKey)));
    }

    [Fact]
    public void Bad_input_is_refused_with_code_and_place()
    {
        var key = Assert.Throws<CrmException>(() => Held([HeldKey.Email(" ")]));
        var many = Assert.Throws<CrmException>(() => Held([.. Enumerable.Repeat(HeldKey.Email("a@b.vn"), 21)]));
        var large = Assert.Throws<CrmException>(() => Held([], new string('x', UnidentifiedFact.MaxPayloadBytes + 1)));

        Assert.Equal(("crm.text.required", "keys[0].value"), (key.Code, key.Path));
        Assert.Equal(("crm.unidentified.too-many-keys", "keys"), (many.Code, many.Path));
        Assert.Equal(("crm.unidentified.payload-too-large", "payload"), (large.Code, large.Path));
    }

    private static void Close(UnidentifiedFact fact, string command)
    {
        if (command == "link") fact.Link(A.Buyer, Some.Id(), LinkedBy.Hand, Some.User, Some.Instant);
        else fact.Dismiss(ReasonCode.Parse("test-order"), Some.User, Some.Instant);
    }

    private static UnidentifiedFact Held(IReadOnlyList<HeldKey> keys, string payload = "{}") => UnidentifiedFact.Hold(
        Some.Tenant, new(Some.Id()), new("purchase", "shop", "HD-1", Some.Instant, keys, payload), CountryCode.Vietnam, Some.Instant);
}
