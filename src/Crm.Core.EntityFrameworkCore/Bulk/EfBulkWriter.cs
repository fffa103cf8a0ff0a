using Crm.Core.EntityFrameworkCore.Wiring;
using Crm.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Bulk;

/// <summary>Writes many records past the change tracker, on the connection of the host's context and in its transaction when it has one.</summary>
internal sealed class EfBulkWriter(CrmContext crm, IBulkDatabase database, BatchRecorder recorder, TimeProvider clock) : BulkWriter(recorder, clock)
{
    protected override async Task<IBulkSession> OpenAsync(CancellationToken ct)
    {
        _ = CrmOptionsExtension.Of(crm.Context);
        await crm.Context.Database.OpenConnectionAsync(ct);
        return new EfBulkSession(crm.Context, database);
    }
}
