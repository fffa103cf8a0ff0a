namespace Crm.SampleHost.Data;

/// <summary>An invoice of the shop as the source has it: a cancellation carries negative quantities and a number that starts with C.</summary>
public sealed record Invoice(string Number, DateTimeOffset At, string? Customer, string Country)
{
    public IList<InvoiceRow> Rows { get; } = [];

    public bool IsCancellation => Number.StartsWith('C');
}
