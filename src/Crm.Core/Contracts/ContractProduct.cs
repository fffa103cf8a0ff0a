using Crm.Core.Products;
using Crm.Core.Tenancy;

namespace Crm.Core.Contracts;

/// <summary>A product a contract covers.</summary>
public sealed class ContractProduct
{
    // For storage adapters.
    private ContractProduct()
    {
    }

    internal ContractProduct(Contract owner, int number, ProductId product)
    {
        TenantId = owner.TenantId;
        ContractId = owner.Id;
        Number = number;
        ProductId = product;
    }

    /// <summary>Whose row.</summary>
    public TenantId TenantId { get; private init; }

    /// <summary>The contract.</summary>
    public ContractId ContractId { get; private init; }

    /// <summary>Which of the contract's products: counts from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The product.</summary>
    public ProductId ProductId { get; private init; }

    /// <summary>The id only.</summary>
    public override string ToString() => $"product {ProductId}";
}
