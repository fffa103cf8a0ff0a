namespace Crm.SampleHost.Tests;

public sealed record RawRow(string Invoice, int Minute, string Customer, string Code, int Quantity, decimal Price)
{
    public decimal Value => decimal.Round(Quantity * Price, 2, MidpointRounding.ToEven);

    public string Month => new DateTime(2010, 12, 1, 0, 0, 0, DateTimeKind.Unspecified).AddMinutes(Minute).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
}
