using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Unidentified;
using Crm.Core.Values;

namespace Crm.Core.Purchases;

/// <summary>
/// Records what customers bought and what came back, and finds it again. Nothing is stored before the host saves
/// (<c>SaveChangesAsync</c> of its context, or <see cref="ICrmUnitOfWork"/>).
/// </summary>
public interface IPurchases
{
    /// <summary>Records a purchase of which only the total is known. The same facts again give the stored purchase, unchanged.</summary>
    /// <param name="customer">Who bought.</param>
    /// <param name="number">The key it has where it comes from.</param>
    /// <param name="total">What it cost, not negative.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.customer.not-found</c>, <c>crm.purchase.order-number-taken</c>, <c>crm.purchase.in-the-future</c>, <c>crm.purchase.invalid-amount</c>.
    /// </exception>
    Task<Purchase> RecordAsync(CustomerId customer, OrderNumber number, Money total, DateTimeOffset at, CancellationToken ct = default);

    /// <summary>Records a purchase or a return. The same facts again give the stored purchase, unchanged.</summary>
    /// <param name="customer">Who bought.</param>
    /// <param name="draft">What happened.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.customer.not-found</c>, <c>crm.purchase.order-number-taken</c>, <c>crm.purchase.return-exceeds-sale</c>,
    /// or what <see cref="Purchase.Record"/> refuses.
    /// </exception>
    Task<Purchase> RecordAsync(CustomerId customer, NewPurchase draft, CancellationToken ct = default);

    /// <summary>
    /// Records many purchases and returns through the <see cref="IBulkWriter"/>, with the checks of <see cref="RecordAsync(CustomerId, NewPurchase, CancellationToken)"/>, returns
    /// matched and lifecycles moved as it would. For imports: stored at once, batch by batch, with one event and one audit entry for each kind of record in a batch instead of one for each record.
    /// </summary>
    /// <param name="drafts">The purchases, read as they are needed. Who bought is stored already.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">Told after every batch, before anything else happens.</param>
    /// <param name="ct">Cancels between batches, or the batch being written, which is then not stored.</param>
    /// <returns>
    /// What was recorded: new purchases and returns as created, those of earlier that were matched to them as changed, and as unchanged those that were known.
    /// </returns>
    /// <exception cref="Errors.CrmException">
    /// What the single path refuses, at a path that begins with its place such as <c>purchases[17]</c>; what a bulk write refuses; <c>crm.bulk.not-supported</c>. Nothing of the batch is
    /// stored; what the scope loaded may hold changes made for it, so end the scope.
    /// </exception>
    Task<BulkProgress> RecordManyAsync(
        IAsyncEnumerable<CustomerPurchase> drafts, BulkOptions? options = null, IProgress<BulkProgress>? progress = null, CancellationToken ct = default);

    /// <summary>Records that something came back. A return that names no known order of the customer is kept and says so.</summary>
    /// <param name="customer">Who brought it back.</param>
    /// <param name="draft">Started with <see cref="NewPurchase.Return(OrderNumber, Money, DateTimeOffset, string?)"/>, in positive figures.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.purchase.wrong-kind</c>, and the codes of <see cref="RecordAsync(CustomerId, NewPurchase, CancellationToken)"/>.</exception>
    Task<Purchase> RecordReturnAsync(CustomerId customer, NewPurchase draft, CancellationToken ct = default);

    /// <summary>Holds a purchase or a return whose customer is not known, until <see cref="IUnidentified"/> links it.</summary>
    /// <param name="draft">What happened; checked as if it were recorded.</param>
    /// <param name="keys">The keys it carries, at most 20; may be empty.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.purchase.order-number-taken</c> when it is recorded for a customer, <c>crm.unidentified.source-key-taken</c>, or what the draft refuses.
    /// </exception>
    Task<UnidentifiedFact> HoldAsync(NewPurchase draft, IReadOnlyList<HeldKey> keys, CancellationToken ct = default);

    /// <summary>The whole purchase; null when the tenant has none with this id.</summary>
    /// <param name="id">The id; another tenant's answers as a missing one.</param>
    /// <param name="ct">Cancels.</param>
    Task<Purchase?> FindAsync(PurchaseId id, CancellationToken ct = default);

    /// <summary>The whole purchase.</summary>
    /// <param name="id">The id.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.purchase.not-found</c>.</exception>
    Task<Purchase> GetAsync(PurchaseId id, CancellationToken ct = default);

    /// <summary>The purchase with an order number; null when there is none.</summary>
    /// <param name="number">The order number.</param>
    /// <param name="ct">Cancels.</param>
    Task<Purchase?> FindByOrderNumberAsync(OrderNumber number, CancellationToken ct = default);

    /// <summary>The purchase is done.</summary>
    /// <param name="id">The purchase.</param>
    /// <param name="at">Since when; null for now.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.purchase.not-found</c>, <c>crm.purchase.illegal-transition</c>, <c>crm.purchase.in-the-future</c>.</exception>
    Task<Purchase> CompleteAsync(PurchaseId id, DateTimeOffset? at = null, CancellationToken ct = default);

    /// <summary>The purchase was called off: the customer's lifecycle no longer counts it.</summary>
    /// <param name="id">The purchase.</param>
    /// <param name="reason">Why: a code such as <c>out-of-stock</c>.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.purchase.not-found</c>, <c>crm.purchase.illegal-transition</c>, <c>crm.reason.invalid</c>.</exception>
    Task<Purchase> CancelAsync(PurchaseId id, ReasonCode reason, CancellationToken ct = default);

    /// <summary>One page of a customer's purchases and returns, newest first.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="page">How many and from where; null for the first 50.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<PurchaseSummary>> OfAsync(CustomerId customer, PageRequest? page = null, CancellationToken ct = default);

    /// <summary>One page of purchases.</summary>
    /// <param name="specification">Which, in what order; null lists all, newest first.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<PurchaseSummary>> ListAsync(Specification<Purchase>? specification = null, CancellationToken ct = default);

    /// <summary>How many purchases there are.</summary>
    /// <param name="specification">Which; null counts all.</param>
    /// <param name="ct">Cancels.</param>
    Task<long> CountAsync(Specification<Purchase>? specification = null, CancellationToken ct = default);
}
