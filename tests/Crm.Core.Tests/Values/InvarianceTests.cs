using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Crm.Core.Values;

namespace Crm.Core.Tests.Values;

/// <summary>
/// The same input gives the same keys under every globalisation setting: the hash below is asserted with ICU and, in a second run of
/// these tests with DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1, without it.
/// </summary>
public sealed class InvarianceTests
{
    [Fact]
    public void Every_code_point_folds_to_the_same_everywhere()
    {
        var text = new StringBuilder();
        for (var code = 0; code <= 0x2FA1F; code++)
        {
            if (code is >= 0xD800 and <= 0xDFFF)
                continue;
            var character = char.ConvertFromUtf32(code);
            text.Append(Fold.Compose(character)).Append('|').Append(Fold.Key(character)).Append('|').Append(Fold.Toned(character)).Append('\n');
        }

        Assert.Equal("85e2024aa4be8a5a1ee0c6c1ed18bb51", Hash(text));
    }

    [Fact]
    public void The_raw_corpus_gives_the_same_values_everywhere()
    {
        var text = new StringBuilder();
        foreach (var line in VietnameseCorpus.Lines("names"))
        {
            if (PersonName.TryParse(line, null, out var name))
                Append(text, name.Full, name.Honorific, name.Keys.Toned, name.Keys.Folded, name.Keys.Tokens);
        }

        foreach (var line in VietnameseCorpus.Lines("phones"))
            Append(text, PhoneNumber.TryParse(line, CountryCode.Vietnam, out var phone) ? phone.E164 : null);
        foreach (var line in VietnameseCorpus.Lines("companies"))
            Append(text, CompanyName.Parse(line).Core);
        foreach (var cells in VietnameseCorpus.Lines("addresses").Select(line => line.Split('\t')))
            Append(text, PostalAddress.Of(CountryCode.Vietnam, cells[0], cells[1], province: cells[2]).Key);
        foreach (var domain in new[] { "BÜCHER.de", "VIỆTNAM.vn", "ПРИМЕР.рф", "ΠΑΡΆΔΕΙΓΜΑ.gr", "İ.tr" })
            Append(text, EmailAddress.TryParse($"Đặng@{domain}", out var email) ? email.Key : null);

        Assert.Equal("b9fccfa4a91e9f9c5ed36b184509b5be", Hash(text));
    }

    [Fact]
    public void The_run_without_icu_really_is_without_icu()
    {
        var wanted = Environment.GetEnvironmentVariable("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT") is "1" or "true";

        Assert.Equal(!wanted, "e\u0301".Normalize(NormalizationForm.FormC) == "é");
    }

    [Fact]
    public void The_culture_of_the_thread_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };

            Assert.Equal("-12.50 EUR", Money.Of(-12.5m, "EUR").ToString());
            Assert.Equal(Quantity.Of(-1.5m), Quantity.Parse("-1.5"));
            Assert.Equal("-1.5", Quantity.Of(-1.5m).ToString());
            Assert.Equal("1984-05-17", PartialDate.Parse("1984-05-17").ToString());
            Assert.Equal("2026-01-01/..", new DateRange(new DateOnly(2026, 1, 1), null).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static void Append(StringBuilder text, params string?[] values) => text.AppendJoin('|', values).Append('\n');

    private static string Hash(StringBuilder text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
}
