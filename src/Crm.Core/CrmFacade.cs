using Crm.Core.Affiliations;
using Crm.Core.Attributes;
using Crm.Core.Customers;
using Crm.Core.Fields;
using Crm.Core.Interactions;
using Crm.Core.Timeline;
using Crm.Core.Traits;

namespace Crm.Core;

/// <inheritdoc />
internal sealed class CrmFacade(
    ICustomers customers,
    IAttributes attributes,
    IInteractions interactions,
    ITraits traits,
    IAffiliations affiliations,
    ITimeline timeline,
    IFieldRegistry fields) : ICrm
{
    public ICustomers Customers => customers;

    public IAttributes Attributes => attributes;

    public IInteractions Interactions => interactions;

    public ITraits Traits => traits;

    public IAffiliations Affiliations => affiliations;

    public ITimeline Timeline => timeline;

    public IFieldRegistry Fields => fields;
}
