using Crm.Core.Customers;

namespace Crm.SampleHost.Overview;

public sealed record TopCustomer(CustomerId Id, string Name, string? Country, int Orders, int Returns, decimal Revenue);
