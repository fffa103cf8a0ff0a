using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.EntityFrameworkCore.Wiring;
using Crm.Core.Storage;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Journal;

/// <inheritdoc />
internal sealed class EfInbox(CrmContext crm, TimeProvider clock) : IInbox
{
    public async Task<bool> TryBeginAsync(string handler, Guid messageId, CancellationToken ct = default)
    {
        var context = crm.Context;
        var name = CleanText.Required(handler, InboxMark.MaxHandlerLength, "handler");
        if (await context.Set<InboxMark>().AsNoTracking().AnyAsync(m => m.MessageId == messageId && m.Handler == name, ct)) return false;
        context.Add(new InboxMark { TenantId = TenantFilter.Of(context), MessageId = messageId, Handler = name, At = Instant.Utc(clock.GetUtcNow()) });
        return true;
    }
}
