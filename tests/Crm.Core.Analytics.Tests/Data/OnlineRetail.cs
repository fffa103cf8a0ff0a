using System.Globalization;
using System.IO.Compression;
using Crm.Core.Analytics.Purchasing;

namespace Crm.Core.Analytics.Tests.Data;

/// <summary>Online Retail as the literature takes it: without rows of no customer, cancelled invoices (C), and quantities or prices of 0 and less. Amounts are thousandths of a pound.</summary>
internal static class OnlineRetail
{
    public static readonly DateOnly End = new(2011, 12, 9);

    public static IReadOnlyList<PurchaseRow> Rows { get; } = [.. Read()];

    public static PurchaseHistory History { get; } = PurchaseHistory.Of(Rows);

    private static IEnumerable<PurchaseRow> Read()
    {
        using var stream = typeof(OnlineRetail).Assembly.GetManifestResourceStream("online-retail.tsv.br")!;
        using var reader = new StreamReader(new BrotliStream(stream, CompressionMode.Decompress));
        var (customer, number, day, skip) = (0, 0, default(DateOnly), 0);
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            if (skip-- > 0) continue;
            if (fields[0] == "P") skip = int.Parse(fields[1], CultureInfo.InvariantCulture);
            if (fields[0] == "I")
            {
                // A cancelled invoice has a C in front; no number is left for it.
                customer = fields[3].Length > 0 && int.TryParse(fields[1], out number) ? int.Parse(fields[3], CultureInfo.InvariantCulture) : 0;
                day = DateOnly.FromDateTime(new DateTime(2010, 12, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(int.Parse(fields[2], CultureInfo.InvariantCulture)));
            }
            else if (customer > 0 && fields.Length == 3)
            {
                var (quantity, price) = (int.Parse(fields[1], CultureInfo.InvariantCulture), decimal.Parse(fields[2], CultureInfo.InvariantCulture));
                if (quantity > 0 && price > 0) yield return new(customer, day, number, (long)decimal.Round(quantity * price * 1000));
            }
        }
    }
}
