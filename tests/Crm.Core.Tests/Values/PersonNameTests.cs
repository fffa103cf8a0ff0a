using Crm.Core.Values;

namespace Crm.Core.Tests.Values;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Nguyễn Thị Lan", null, "Nguyễn", "Thị", "Lan", NameOrder.FamilyFirst)]
    [InlineData("nguyen van an", null, "nguyen", "van", "an", NameOrder.FamilyFirst)]
    [InlineData("TRẦN HƯNG ĐẠO", null, "TRẦN", "HƯNG", "ĐẠO", NameOrder.FamilyFirst)]
    [InlineData("Lê Lợi", null, "Lê", null, "Lợi", NameOrder.FamilyFirst)]
    [InlineData("Anh Nguyễn Văn Tuấn", "Anh", "Nguyễn", "Văn", "Tuấn", NameOrder.FamilyFirst)]
    [InlineData("Th.S Trần Thị Hoa", "Th.S", "Trần", "Thị", "Hoa", NameOrder.FamilyFirst)]
    [InlineData("PGS.TS. Phạm Văn Đức", "PGS.TS.", "Phạm", "Văn", "Đức", NameOrder.FamilyFirst)]
    [InlineData("PGS TS Phạm Văn Đức", "PGS TS", "Phạm", "Văn", "Đức", NameOrder.FamilyFirst)]
    [InlineData("Mr. Nguyen Van An", "Mr.", "Nguyen", "Van", "An", NameOrder.FamilyFirst)]
    [InlineData("Anh Tuấn", null, null, "Anh", "Tuấn", NameOrder.FamilyFirst)]
    [InlineData("Bích Tiên", null, null, "Bích", "Tiên", NameOrder.FamilyFirst)]
    [InlineData("Ông Văn Nam", null, "Ông", "Văn", "Nam", NameOrder.FamilyFirst)]
    [InlineData("Tôn Nữ Thị Ninh", null, "Tôn Nữ", "Thị", "Ninh", NameOrder.FamilyFirst)]
    [InlineData("Huy Nguyễn", null, "Nguyễn", null, "Huy", NameOrder.GivenFirst)]
    [InlineData("N. T. An", null, "N.", "T.", "An", NameOrder.FamilyFirst)]
    [InlineData("Lê Hoàng uQyên", null, "Lê", "Hoàng", "uQyên", NameOrder.FamilyFirst)]
    [InlineData("Lan", null, null, null, "Lan", NameOrder.FamilyFirst)]
    [InlineData("Mary Ann Smith", null, "Smith", "Ann", "Mary", NameOrder.GivenFirst)]
    [InlineData("Dr. John Smith", "Dr.", "Smith", null, "John", NameOrder.GivenFirst)]
    [InlineData("Mrs Jones", "Mrs", null, null, "Jones", NameOrder.FamilyFirst)]
    [InlineData("Vincent van Gogh", null, "van Gogh", null, "Vincent", NameOrder.GivenFirst)]
    [InlineData("María de la Cruz", null, "de la Cruz", null, "María", NameOrder.GivenFirst)]
    [InlineData("Smith, John Paul", null, "Smith", "Paul", "John", NameOrder.GivenFirst)]
    [InlineData("Kim Smith", null, "Smith", null, "Kim", NameOrder.GivenFirst)]
    public void A_name_is_taken_apart(string text, string? honorific, string? family, string? middle, string given, NameOrder order)
    {
        var name = PersonName.Parse(text);

        Assert.Equal(
            (honorific, family, middle, given, order),
            (name.Honorific, name.Family, name.Middle, name.Given, name.Order));
        Assert.Equal(given, name.GivenName);
    }

    [Fact]
    public void The_order_may_be_told()
    {
        Assert.Equal("An", PersonName.Parse("An Nguyen", NameOrder.GivenFirst).Given);
        Assert.Equal("Nguyen", PersonName.Parse("An Nguyen", NameOrder.FamilyFirst).Given);
        Assert.Equal("山田", PersonName.Parse("山田 太郎", NameOrder.FamilyFirst).Family);
    }

    [Fact]
    public void The_keys_leave_the_honorific_out()
    {
        var name = PersonName.Parse(" Chị  Nguyễn Thị Hoà ");

        Assert.Equal("Chị Nguyễn Thị Hoà", name.Value);
        Assert.Equal("Nguyễn Thị Hoà", name.Full);
        Assert.Equal(new NameKeys("nguyễn thị hòa", "nguyen thi hoa", "hoa nguyen thi"), name.Keys);
        Assert.Equal(name.Keys, PersonName.Parse("NGUYỄN THỊ HÒA").Keys);
    }

    [Theory]
    [InlineData(null, "crm.text.required")]
    [InlineData("  ", "crm.text.required")]
    [InlineData("123", "crm.person-name.invalid")]
    [InlineData("...", "crm.person-name.invalid")]
    [InlineData("La\u0007n", "crm.text.control-character")]
    public void What_is_no_name_is_refused(string? text, string code)
    {
        Refuses.With(code, () => PersonName.Parse(text), text);
        Assert.False(PersonName.TryParse(text, null, out _));
    }

    [Fact]
    public void A_name_has_a_greatest_length() =>
        Refuses.With("crm.text.too-long", () => PersonName.Parse(new string('a', PersonName.MaxLength + 1)));

    [Fact]
    public void The_name_is_not_shown() => Assert.Equal("L***", PersonName.Parse("Nguyễn Thị Lan").ToString());

    [Fact]
    public void Every_raw_name_is_read_and_none_of_its_words_is_lost()
    {
        foreach (var line in VietnameseCorpus.Lines("names"))
        {
            if (!PersonName.TryParse(line, null, out var name))
                continue;
            var parts = new[] { name.Honorific, name.Full };
            Assert.Equal(Fold.Tokens(line), Fold.Tokens(string.Join(' ', parts)));
            Assert.Equal(name.Keys, PersonName.Parse(name.Full, name.Order).Keys);
        }
    }
}
