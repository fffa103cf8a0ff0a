using System.Text;

namespace Crm.Core.Values;

/// <summary>Legal forms at the start (Vietnamese) and at the end (elsewhere) of organisations' names.</summary>
internal static class LegalForms
{
    private const string Company = "cong ty|cty|c ty|cti";

    // Longest first within a group; an empty form says "a company" and nothing more.
    private static readonly (string[] Words, string Form)[] s_starts = Read(
        WithCompany("trach nhiem huu han mot thanh vien|trach nhiem huu han 1 thanh vien|trach nhiem huu han mtv|tnhh mot thanh vien|tnhh 1 thanh vien|"
            + "tnhh mtv|tnhh 1tv|mtv tnhh|mot thanh vien", "TNHH MTV")
        + WithCompany("trach nhiem huu han hai thanh vien tro len|tnhh hai thanh vien tro len|tnhh 2 thanh vien|trach nhiem huu han|tnhh", "TNHH")
        + WithCompany("co phan|cp", "CP") + WithCompany("hop danh", "HD") + WithCompany("lien doanh|ld", "LD")
        + "ctcp=CP;ct cp=CP;ct tnhh mtv=TNHH MTV;ct tnhh=TNHH;tong cong ty co phan=CP;tong cong ty cp=CP;tong cong ty=TCT;"
        + "tap doan=TĐ;doanh nghiep tu nhan=DNTN;dntn=DNTN;hop tac xa=HTX;htx=HTX;ho kinh doanh=HKD;hkd=HKD;"
        + "tnhh mtv=TNHH MTV;tnhh=TNHH;cong ty=;cty=;ooo=OOO;pt=PT");

    private static readonly (string[] Words, string Form)[] s_ends = Read(
        "cong ty tnhh=TNHH;joint stock company=JSC;joint stock co=JSC;jsc=JSC;company limited=LTD;co ltd=LTD;co limited=LTD;pte ltd=PTE LTD;"
        + "private limited=LTD;pvt ltd=LTD;pty ltd=PTY LTD;pty limited=PTY LTD;pty=PTY LTD;limited=LTD;ltd=LTD;incorporated=INC;inc=INC;"
        + "corporation=CORP;corp=CORP;limited liability company=LLC;llc=LLC;llp=LLP;lp=LP;plc=PLC;gmbh co kg=GMBH & CO KG;gmbh=GMBH;mbh=GMBH;"
        + "ag=AG;kg=KG;ohg=OHG;ug=UG;se=SE;sa=SA;sas=SAS;sarl=SARL;srl=SRL;spa=SPA;sl=SL;lda=LDA;ltda=LTDA;bv=BV;nv=NV;oyj=OYJ;oy=OY;ab=AB;"
        + "as=AS;asa=ASA;aps=APS;sp z o o=SP ZOO;sp zoo=SP ZOO;spzoo=SP ZOO;sro=SRO;kft=KFT;kk=KK;sdn bhd=SDN BHD;bhd=BHD;tbk=TBK;"
        + "tnhh mtv=TNHH MTV;tnhh=TNHH;jsc vietnam=JSC;group=;company=;co=");

    /// <summary>The core and the form; the core is empty only when the name has no letter and no digit.</summary>
    public static (string Core, string? Form) Split(string name)
    {
        var words = Fold.Words(WithoutInnerDots(Fold.Key(name)));
        var (start, end) = (0, words.Count);
        string? form = null;
        while (Match(s_starts, words, start, end, fromStart: true) is var (length, found))
        {
            start += length;
            form ??= found.Length > 0 ? found : null;
        }

        while (Match(s_ends, words, start, end, fromStart: false) is var (length, found))
        {
            end -= length;
            form ??= found.Length > 0 ? found : null;
        }

        return (string.Join(' ', words[start..end]), form);
    }

    // Never takes the last word that is left: "AG" alone is a name.
    private static (int Length, string Form)? Match((string[] Words, string Form)[] forms, List<string> words, int start, int end, bool fromStart)
    {
        foreach (var (phrase, form) in forms)
        {
            var at = fromStart ? start : end - phrase.Length;
            if (phrase.Length < end - start && words.Skip(at).Take(phrase.Length).SequenceEqual(phrase, StringComparer.Ordinal))
                return (phrase.Length, form);
        }

        return null;
    }

    // S.A. and J.S.C. are one word each.
    private static string WithoutInnerDots(string folded)
    {
        var result = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length; i++)
        {
            var endsInitial = folded[i] == '.' && i > 0 && char.IsLetter(folded[i - 1]) && (i == 1 || !char.IsLetterOrDigit(folded[i - 2]));
            if (!endsInitial)
                result.Append(folded[i]);
        }

        return result.ToString();
    }

    private static string WithCompany(string forms, string label) =>
        string.Concat(Company.Split('|').SelectMany(company => forms.Split('|').Select(form => $"{company} {form}={label};")));

    private static (string[] Words, string Form)[] Read(string table) =>
    [
        .. table.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split('='))
            .Select(entry => (Words: entry[0].Split(' '), Form: entry[1])).OrderByDescending(entry => entry.Words.Length),
    ];
}
