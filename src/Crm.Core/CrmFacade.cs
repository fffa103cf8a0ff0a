using Crm.Core.Attributes;
using Crm.Core.Customers;
using Crm.Core.Lifecycles;
using Crm.Core.Products;
using Crm.Core.Purchases;
using Crm.Core.Unidentified;

namespace Crm.Core;

/// <inheritdoc />
internal sealed class CrmFacade(
    ICustomers customers,
    IAttributes attributes,
    IProducts products,
    IPurchases purchases,
    ILifecycles lifecycles,
    IUnidentified unidentified) : ICrm
{
    public ICustomers Customers => customers;

    public IAttributes Attributes => attributes;

    public IProducts Products => products;

    public IPurchases Purchases => purchases;

    public ILifecycles Lifecycles => lifecycles;

    public IUnidentified Unidentified => unidentified;
}
