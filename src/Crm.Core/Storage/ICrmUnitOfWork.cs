namespace Crm.Core.Storage;

/// <summary>Stores everything the services changed in this scope, with its events and its audit, or nothing.</summary>
/// <remarks>A host with a <c>DbContext</c> calls its own <c>SaveChangesAsync</c> instead; it is the same thing.</remarks>
public interface ICrmUnitOfWork
{
    /// <summary>Stores everything or nothing.</summary>
    /// <param name="ct">Cancels before the commit.</param>
    /// <exception cref="Crm.Core.Errors.CrmConcurrencyException">Someone else was first.</exception>
    /// <exception cref="Crm.Core.Errors.CrmException">Something unique would no longer be, or a record is of another tenant.</exception>
    Task SaveChangesAsync(CancellationToken ct = default);
}
