using System.Globalization;
using Crm.Core.Errors;

namespace Crm.SampleHost.Data;

/// <summary>Reads the text inside the data file, front to back, and says at which line it stopped understanding.</summary>
public sealed class MavenCrmReader(Stream text)
{
    private int _line;

    public MavenCrm Read()
    {
        try
        {
            using var lines = new StreamReader(text);
            if (Next(lines) is not "maven-crm 1") throw Unreadable();
            var accounts = Rows(lines, "accounts", 7, f => new MavenAccount(f[0], f[1], Number(f[2]), Decimal(f[3]), Number(f[4]), f[5], Optional(f[6])));
            var products = Rows(lines, "products", 3, f => new MavenProduct(f[0], f[1], Decimal(f[2])));
            var agents = Rows(lines, "agents", 3, f => new MavenAgent(f[0], f[1], f[2]));
            var deals = Rows(lines, "deals", 8, f => new MavenDeal(f[0], f[1], f[2], Optional(f[3]), f[4], Day(f[5]), Day(f[6]), f[7].Length == 0 ? null : Decimal(f[7])));
            return new(accounts, products, agents, deals);
        }
        catch (Exception damage) when (damage is InvalidDataException or InvalidOperationException or FormatException or OverflowException)
        {
            throw new CrmException(DataErrors.Unreadable, Place, damage);
        }
    }

    private string Place => string.Create(CultureInfo.InvariantCulture, $"line {_line}");

    private List<T> Rows<T>(StreamReader lines, string table, int fields, Func<string[], T> read)
    {
        var head = Next(lines).Split(' ');
        if (head.Length != 2 || head[0] != table) throw Unreadable();
        var rows = new List<T>();
        for (var left = Number(head[1]); left > 0; left--)
        {
            var row = Next(lines).Split(',');
            rows.Add(row.Length == fields ? read(row) : throw Unreadable());
        }

        return rows;
    }

    private string Next(StreamReader lines)
    {
        _line++;
        return lines.ReadLine() ?? throw new CrmException(DataErrors.Incomplete, Place);
    }

    private CrmException Unreadable() => new(DataErrors.Unreadable, Place);

    private static string? Optional(string field) => field.Length == 0 ? null : field;

    private static int Number(string field) => int.Parse(field, NumberStyles.None, CultureInfo.InvariantCulture);

    private static decimal Decimal(string field) => decimal.Parse(field, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string field) => field.Length == 0 ? null : DateOnly.ParseExact(field, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
