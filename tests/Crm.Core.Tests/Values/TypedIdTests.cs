using System.Text.Json;
using Crm.Core.Values;

namespace Crm.Core.Tests.Values;

public sealed class TypedIdTests
{
    private static readonly Guid s_guid = new("0198c0de-0000-7000-8000-000000000001");

    [Fact]
    public void The_empty_id_is_refused() => Refuses.With("crm.id.empty", () => TypedId.Required(default(SampleId)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0198c0de000070008000000000000001")]
    [InlineData("{0198c0de-0000-7000-8000-000000000001}")]
    [InlineData("not an id")]
    public void Only_the_hyphenated_form_is_an_id(string? text)
    {
        Refuses.With("crm.id.invalid", () => TypedId.Parse<SampleId>(text), text);
        Assert.False(TypedId.TryParse<SampleId>(text, out _));
    }

    [Fact]
    public void The_empty_guid_is_no_id_as_text_either()
    {
        Refuses.With("crm.id.empty", () => TypedId.Parse<SampleId>(Guid.Empty.ToString("D")));
        Assert.False(TypedId.TryParse<SampleId>(Guid.Empty.ToString("D"), out _));
    }

    [Fact]
    public void An_id_is_read_back_from_its_text()
    {
        Assert.Equal(new SampleId(s_guid), TypedId.Parse<SampleId>(s_guid.ToString("D")));
        Assert.True(TypedId.TryParse<SampleId>(s_guid.ToString("D"), out var id));
        Assert.Equal(s_guid, id.Value);
    }

    [Fact]
    public void Json_holds_the_plain_guid()
    {
        var json = JsonSerializer.Serialize(new SampleId(s_guid));

        Assert.Equal("\"0198c0de-0000-7000-8000-000000000001\"", json);
        Assert.Equal(new SampleId(s_guid), JsonSerializer.Deserialize<SampleId>(json));
    }

    [Theory]
    [InlineData("\"00000000-0000-0000-0000-000000000000\"", "crm.id.empty")]
    [InlineData("\"x\"", "crm.id.invalid")]
    [InlineData("5", "crm.id.invalid")]
    [InlineData("null", "crm.id.invalid")]
    [InlineData("{}", "crm.id.invalid")]
    public void Json_that_is_no_id_is_refused(string json, string code) =>
        Refuses.With(code, () => JsonSerializer.Deserialize<SampleId>(json));

    [Fact]
    public void The_empty_id_is_never_written() => Refuses.With("crm.id.empty", () => JsonSerializer.Serialize(default(SampleId)));
}
