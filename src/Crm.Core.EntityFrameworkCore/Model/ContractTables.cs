using Crm.Core.Contracts;
using Crm.Core.Customers;
using Crm.Core.Opportunities;
using Crm.Core.Products;
using Crm.Core.Values;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>Contracts, what they cover and their terms.</summary>
internal static class ContractTables
{
    private const string Owner = nameof(ContractTerm.ContractId);

    public static void Add(CrmModelBuilder crm)
    {
        var contract = crm.Aggregate<Contract>("contracts");
        contract.Property(c => c.Number).HasMaxLength(Contract.MaxNumberLength);
        contract.Property(c => c.CurrencyCode).HasMaxLength(3);
        contract.Property(c => c.TerminationReason).HasMaxLength(ReasonCode.MaxLength);
        crm.Unique(contract, "contracts_number", ContractErrors.DuplicateNumber, nameof(Contract.Number));
        crm.Index(contract, "contracts_customer", nameof(Contract.CustomerId), nameof(Contract.ActivatedAt), nameof(Contract.Id));
        crm.Index(contract, "contracts_opportunity", nameof(Contract.OpportunityId));
        crm.Index(contract, "contracts_renewal", nameof(Contract.RenewalDueOn), nameof(Contract.Id));
        crm.Index(contract, "contracts_to", nameof(Contract.To), nameof(Contract.Id));
        crm.Reference<Contract, Customer>(contract, "contracts_customer", nameof(Contract.CustomerId));
        crm.Reference<Contract, Opportunity>(contract, "contracts_opportunity", nameof(Contract.OpportunityId));

        var product = crm.Part<Contract, ContractProduct>(contract, nameof(Contract.Products), "contract_products", Owner, nameof(ContractProduct.Number));
        crm.Index(product, "contract_products_product", nameof(ContractProduct.ProductId), Owner);
        crm.Reference<ContractProduct, Product>(product, "contract_products_product", nameof(ContractProduct.ProductId));

        var term = crm.Part<Contract, ContractTerm>(contract, nameof(Contract.Terms), "contract_terms", Owner, nameof(ContractTerm.Number));
        term.Property(t => t.CurrencyCode).HasMaxLength(3);
    }
}
