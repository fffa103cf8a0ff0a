using Crm.Core.Attributes;
using Crm.Core.Customers;

namespace Crm.Core;

/// <summary>The whole library at one place: the services of the concepts. Each can be injected alone as well.</summary>
public interface ICrm
{
    /// <summary>People and organisations.</summary>
    ICustomers Customers { get; }

    /// <summary>Fields the tenant adds to records.</summary>
    IAttributes Attributes { get; }
}
