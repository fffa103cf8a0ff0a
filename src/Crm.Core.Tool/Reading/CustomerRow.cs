using Crm.Core.Customers;

namespace Crm.Core.Tool.Reading;

/// <summary>A customer in a list.</summary>
internal sealed record CustomerRow(Guid Id, CustomerKind Kind, string Name, string? Email, string? Phone, DateTimeOffset CreatedAt, bool Archived)
{
    public static CustomerRow Of(CustomerSummary c) => new(c.Id.Value, c.Kind, c.DisplayName, c.PrimaryEmail, c.PrimaryPhone, c.CreatedAt, c.ArchivedAt is not null);
}
