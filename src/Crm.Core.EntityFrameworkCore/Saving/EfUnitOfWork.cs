using Crm.Core.EntityFrameworkCore.Wiring;
using Crm.Core.Storage;

namespace Crm.Core.EntityFrameworkCore.Saving;

/// <inheritdoc />
internal sealed class EfUnitOfWork(CrmContext crm) : ICrmUnitOfWork
{
    public Task SaveChangesAsync(CancellationToken ct = default) => crm.Context.SaveChangesAsync(ct);
}
