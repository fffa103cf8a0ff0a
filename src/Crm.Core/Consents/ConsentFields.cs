using Crm.Core.Fields;

namespace Crm.Core.Consents;

/// <summary>What is kept of consents, and on what terms: the law asks who contacts people to be able to prove that they agreed.</summary>
public static class ConsentFields
{
    private static readonly FieldProfile s_proof = FieldProfiles.Contact with
    {
        Purpose = new("To contact only who agreed, and to be able to prove it.", "Để chỉ liên hệ người đã đồng ý và chứng minh được điều đó."),
        LawfulBasis = LawfulBasis.LegalObligation,
    };

    private static readonly FieldProfile s_suppression = s_proof with
    {
        Purpose = new("Never to contact again who said no, also after an erasure or an import.", "Để không bao giờ liên hệ lại người đã từ chối, kể cả sau khi xóa hoặc nhập dữ liệu."),
        Retention = null,
    };

    private static readonly FieldProfile s_notice = FieldProfiles.Bookkeeping with { LawfulBasis = LawfulBasis.NotPersonal };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Entry("about", "Purpose and channel", "Mục đích và kênh", s_proof).In<ConsentEvent>(e => e.Purpose, e => e.Channel),
        Entry("point", "Contact point", "Phương thức liên hệ", s_proof).In<ConsentEvent>(e => e.PointKey),
        Entry("said", "What was said", "Nội dung đồng ý", s_proof).In<ConsentEvent>(e => e.Action, e => e.Says, e => e.EffectiveAt, e => e.ExpiresAt, e => e.AnsweredById),
        Entry("proof", "Notice, method and proof", "Thông báo, cách thức và bằng chứng", s_proof).In<ConsentEvent>(e => e.Evidence, e => e.Method, e => e.NoticeId),
        Entry("recorded", "Who recorded it and when", "Người và thời điểm ghi nhận", FieldProfiles.Staff).In<ConsentEvent>(e => e.Actor, e => e.RecordedAt),
        State("point", "Contact point", "Phương thức liên hệ", s_proof).In<ConsentState>(s => s.PointKey, s => s.Purpose, s => s.Channel),
        State("status", "Status", "Trạng thái", s_proof).In<ConsentState>(s => s.Status, s => s.ExpiresAt, s => s.RequestedAt, s => s.NoticeId),
        Notice("text", "Text", "Nội dung", s_notice).In<ConsentNotice>(n => n.Text, n => n.Purpose, n => n.Edition, n => n.Language),
        Notice("used", "Published and first used", "Công bố và dùng lần đầu", s_notice).In<ConsentNotice>(n => n.PublishedAt, n => n.FirstUsedAt),
        Suppressed("digest", "Digest of the contact point", "Mã băm của phương thức liên hệ", s_suppression).In<Suppression>(s => s.Digest, s => s.PointKind),
        Suppressed("reason", "Why it must not be used", "Lý do không được liên hệ", s_suppression).In<Suppression>(s => s.Kind, s => s.AddedAt, s => s.LastAt, s => s.Times),
        Suppressed("staff", "Who added and lifted it", "Người thêm và người gỡ", FieldProfiles.Staff).In<Suppression>(s => s.AddedBy, s => s.LiftedBy, s => s.LiftReason, s => s.LiftedAt),
    ];

    private static FieldDefinition Entry(string key, string en, string vi, FieldProfile profile) => new(ConsentEvent.TypeName, key, new(en, vi), profile);

    private static FieldDefinition State(string key, string en, string vi, FieldProfile profile) => new(ConsentState.TypeName, key, new(en, vi), profile);

    private static FieldDefinition Notice(string key, string en, string vi, FieldProfile profile) => new(ConsentNotice.TypeName, key, new(en, vi), profile);

    private static FieldDefinition Suppressed(string key, string en, string vi, FieldProfile profile) => new(Suppression.TypeName, key, new(en, vi), profile);
}
