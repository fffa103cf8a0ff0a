using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Consents;

/// <inheritdoc />
internal sealed class ConsentNoticeService(IRepository<ConsentNotice, ConsentNoticeId> notices, CurrentCaller caller, IIdGenerator ids, TimeProvider clock) : IConsentNotices
{
    private static readonly Specification<ConsentNotice> s_newest = Specification.For<ConsentNotice>().OrderByDescending(ConsentOrder.Published);

    public async Task<ConsentNotice> PublishAsync(ReasonCode purpose, string edition, string language, string text, CancellationToken ct = default)
    {
        var notice = ConsentNotice.Publish(caller.Tenant, new(ids.Next()), purpose, edition, language, text, clock.GetUtcNow());
        var same = await notices.FindManyAsync(ConsentCriteria.Notice(notice.Purpose, notice.Edition, notice.Language), 1, ct);
        if (same.Count > 0) throw new CrmException(ConsentErrors.DuplicateNotice, "edition");
        notices.Add(notice);
        return notice;
    }

    public async Task<ConsentNotice> RewordAsync(ConsentNoticeId id, string text, CancellationToken ct = default)
    {
        var notice = await notices.FindAsync(id, ct) ?? throw new CrmException(ConsentErrors.NoticeNotFound, "notice");
        notice.Reword(text, clock.GetUtcNow());
        return notice;
    }

    public Task<ConsentNotice?> FindAsync(ConsentNoticeId id, CancellationToken ct = default) => notices.FindAsync(id, ct);

    public Task<Page<ConsentNoticeSummary>> ListAsync(Specification<ConsentNotice>? specification = null, CancellationToken ct = default) =>
        notices.ListAsync((specification ?? s_newest).Select(ConsentNoticeSummary.Of), ct);
}
