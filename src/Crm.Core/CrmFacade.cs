using Crm.Core.Attributes;
using Crm.Core.Customers;

namespace Crm.Core;

/// <inheritdoc />
internal sealed class CrmFacade(ICustomers customers, IAttributes attributes) : ICrm
{
    public ICustomers Customers => customers;

    public IAttributes Attributes => attributes;
}
