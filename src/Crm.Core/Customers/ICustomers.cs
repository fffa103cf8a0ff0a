using Crm.Core.Attributes;
using Crm.Core.Storage;

namespace Crm.Core.Customers;

/// <summary>
/// Adds, changes and finds customers of the tenant in scope. Nothing is stored before the host saves
/// (<c>SaveChangesAsync</c> of its context, or <see cref="ICrmUnitOfWork"/>).
/// </summary>
public interface ICustomers
{
    /// <summary>Adds a customer.</summary>
    /// <param name="draft">What is known; checked as a whole.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">The code of the part that is not acceptable, with its path. A taken external id is found when saving.</exception>
    Task<Customer> AddAsync(NewCustomer draft, CancellationToken ct = default);

    /// <summary>The whole customer; null when the tenant has none with this id.</summary>
    /// <param name="id">The id; another tenant's answers as a missing one.</param>
    /// <param name="ct">Cancels.</param>
    Task<Customer?> FindAsync(CustomerId id, CancellationToken ct = default);

    /// <summary>The whole customer.</summary>
    /// <param name="id">The id.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.not-found</c>.</exception>
    Task<Customer> GetAsync(CustomerId id, CancellationToken ct = default);

    /// <summary>The customer another system knows under a key; null when there is none.</summary>
    /// <param name="system">The system.</param>
    /// <param name="key">The key there, exactly.</param>
    /// <param name="ct">Cancels.</param>
    Task<Customer?> FindByExternalIdAsync(string system, string key, CancellationToken ct = default);

    /// <summary>The ids of stored customers another system knows under keys; keys nobody has are left out. One query for 200 keys, and no customer is loaded.</summary>
    /// <param name="system">The system.</param>
    /// <param name="keys">The keys there, exactly.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyDictionary<string, CustomerId>> IdsOfAsync(string system, IReadOnlyCollection<string> keys, CancellationToken ct = default);

    /// <summary>Customers with an e-mail address, at most 200, in id order; several may share one.</summary>
    /// <param name="email">The address; case does not matter.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.email.invalid</c>.</exception>
    Task<IReadOnlyList<Customer>> FindByEmailAsync(string email, CancellationToken ct = default);

    /// <summary>Customers with a telephone number, at most 200, in id order; a household may share one.</summary>
    /// <param name="phone">The number in any form; without a country code it belongs to the region of the options.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.phone.…</c>.</exception>
    Task<IReadOnlyList<Customer>> FindByPhoneAsync(string phone, CancellationToken ct = default);

    /// <summary>Loads a customer and changes it.</summary>
    /// <param name="id">The customer.</param>
    /// <param name="change">Calls the customer's methods, passing on the instant it is given.</param>
    /// <param name="expectedVersion">The version the caller saw; null to change whatever is there.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.not-found</c>, <c>crm.concurrency.stale</c>, or what the customer refuses.</exception>
    Task<Customer> ChangeAsync(CustomerId id, Action<Customer, DateTimeOffset> change, long? expectedVersion = null, CancellationToken ct = default);

    /// <summary>Makes an organisation part of another one.</summary>
    /// <param name="id">The organisation.</param>
    /// <param name="parent">The organisation it belongs to; null for none.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.cyclic-parent</c> and the other refusals of parents.</exception>
    Task<Customer> MoveUnderAsync(CustomerId id, CustomerId? parent, CancellationToken ct = default);

    /// <summary>Sets a registered attribute by its key.</summary>
    /// <param name="id">The customer.</param>
    /// <param name="attribute">The key.</param>
    /// <param name="value">The value; null empties it.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.attribute.…</c>, <c>crm.customer.not-found</c>.</exception>
    Task<Customer> SetAttributeAsync(CustomerId id, string attribute, AttributeValue? value, CancellationToken ct = default);

    /// <summary>
    /// Adds many customers with the checks of <see cref="AddAsync"/>, in batches. A process and no verb: it stores them, in the caller's transaction when there
    /// is one, otherwise each batch in one of its own (see <see cref="IBulkWriter"/>).
    /// </summary>
    /// <param name="drafts">What is known of each, read as it is needed; a list says <c>ToAsyncEnumerable()</c>.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">Told after every stored batch; the last report is what is stored.</param>
    /// <param name="ct">Cancels between batches.</param>
    /// <exception cref="Errors.CrmException">
    /// What <see cref="AddAsync"/> refuses, with the draft's place: <c>customers[17].contactPoints[0].value</c>; <c>crm.customer.duplicate-external-id</c> and other
    /// clashes with the record's id; <c>crm.bulk.not-supported</c>. The batch is not stored, those before it are.
    /// </exception>
    Task<BulkProgress> AddManyAsync(
        IAsyncEnumerable<NewCustomer> drafts, BulkOptions? options = null, IProgress<BulkProgress>? progress = null, CancellationToken ct = default);

    /// <summary>One page of customers as summaries.</summary>
    /// <param name="specification">Which and in what order; null for all by name.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<CustomerSummary>> ListAsync(Specification<Customer>? specification = null, CancellationToken ct = default);

    /// <summary>How many customers match.</summary>
    /// <param name="specification">Which; null for all.</param>
    /// <param name="ct">Cancels.</param>
    Task<long> CountAsync(Specification<Customer>? specification = null, CancellationToken ct = default);
}
