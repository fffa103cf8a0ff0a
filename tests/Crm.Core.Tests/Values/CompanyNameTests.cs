using Crm.Core.Values;

namespace Crm.Core.Tests.Values;

public sealed class CompanyNameTests
{
    [Theory]
    [InlineData("Công ty TNHH Hòa Phát", "hoa phat", "TNHH")]
    [InlineData("CÔNG TY TNHH MTV HOÀ PHÁT", "hoa phat", "TNHH MTV")]
    [InlineData("Công ty Trách nhiệm hữu hạn một thành viên Hòa Phát", "hoa phat", "TNHH MTV")]
    [InlineData("Cty CP Hòa Phát", "hoa phat", "CP")]
    [InlineData("CTCP Hòa Phát", "hoa phat", "CP")]
    [InlineData("Công ty Cổ phần Tập đoàn Hòa Phát", "hoa phat", "CP")]
    [InlineData("Tập đoàn Hòa Phát", "hoa phat", "TĐ")]
    [InlineData("DNTN Minh Long", "minh long", "DNTN")]
    [InlineData("HTX Nông nghiệp Xanh", "nong nghiep xanh", "HTX")]
    [InlineData("Hoa Phat Co., Ltd.", "hoa phat", "LTD")]
    [InlineData("Hoa Phat Joint Stock Company", "hoa phat", "JSC")]
    [InlineData("Công ty TNHH ABC Co., Ltd", "abc", "TNHH")]
    [InlineData("Acme, Inc.", "acme", "INC")]
    [InlineData("Siemens AG", "siemens", "AG")]
    [InlineData("Müller GmbH & Co. KG", "muller", "GMBH & CO KG")]
    [InlineData("Danone S.A.", "danone", "SA")]
    [InlineData("Philips B.V.", "philips", "BV")]
    [InlineData("Nokia Oyj", "nokia", "OYJ")]
    [InlineData("BHP Pty Ltd", "bhp", "PTY LTD")]
    [InlineData("Vinamilk", "vinamilk", null)]
    [InlineData("AG", "ag", null)]
    [InlineData("Công ty", "cong ty", null)]
    public void The_core_is_the_name_without_its_legal_form(string text, string core, string? form)
    {
        var name = CompanyName.Parse(text);

        Assert.Equal((core, form), (name.Core, name.Form));
        Assert.Equal(text, name.Value);
        Assert.DoesNotContain(core, name.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(null, "crm.text.required")]
    [InlineData("", "crm.text.required")]
    [InlineData("&.,", "crm.company-name.invalid")]
    public void What_is_no_name_is_refused(string? text, string code)
    {
        Refuses.With(code, () => CompanyName.Parse(text), text);
        Assert.False(CompanyName.TryParse(text, out _));
    }

    [Fact]
    public void The_core_of_a_core_is_itself()
    {
        foreach (var line in VietnameseCorpus.Lines("companies"))
        {
            var core = CompanyName.Parse(line).Core;
            Assert.Equal(core, CompanyName.Parse(core).Core);
        }
    }
}
