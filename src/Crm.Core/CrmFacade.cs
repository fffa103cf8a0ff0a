using Crm.Core.Affiliations;
using Crm.Core.Attributes;
using Crm.Core.Customers;
using Crm.Core.Fields;
using Crm.Core.Interactions;
using Crm.Core.Lifecycles;
using Crm.Core.Products;
using Crm.Core.Purchases;
using Crm.Core.Timeline;
using Crm.Core.Traits;
using Crm.Core.Unidentified;

namespace Crm.Core;

/// <inheritdoc />
internal sealed class CrmFacade(
    ICustomers customers,
    IAttributes attributes,
    IProducts products,
    IPurchases purchases,
    ILifecycles lifecycles,
    IUnidentified unidentified,
    IInteractions interactions,
    ITraits traits,
    IAffiliations affiliations,
    ITimeline timeline,
    IFieldRegistry fields) : ICrm
{
    public ICustomers Customers => customers;

    public IAttributes Attributes => attributes;

    public IProducts Products => products;

    public IPurchases Purchases => purchases;

    public ILifecycles Lifecycles => lifecycles;

    public IUnidentified Unidentified => unidentified;

    public IInteractions Interactions => interactions;

    public ITraits Traits => traits;

    public IAffiliations Affiliations => affiliations;

    public ITimeline Timeline => timeline;

    public IFieldRegistry Fields => fields;
}
