namespace Crm.Core.Fields;

/// <summary>The terms the built-in fields are kept on. Defaults a tenant reviews with its own counsel, not legal advice.</summary>
public static class FieldProfiles
{
    private static readonly FieldRetention s_threeYearsAfterUse = new(36, RetainedFrom.LastUse);

    private static readonly FieldText s_atCollection = new("Told in the privacy notice when it is collected.", "Thông báo trong chính sách quyền riêng tư khi thu thập.");

    private static readonly FieldText s_asked = new("Asked for openly and given freely.", "Được hỏi công khai và do khách hàng tự nguyện cung cấp.");

    private static readonly FieldText s_staff = new("Told to employees in their terms of work.", "Thông báo cho nhân viên trong nội quy lao động.");

    /// <summary>Who the customer is.</summary>
    public static readonly FieldProfile Identity = new(
        FieldGroup.Identity, new("To know whom we serve and not to keep anybody twice.", "Để biết đang phục vụ ai và không lưu trùng."),
        LawfulBasis.ContractPerformance, s_atCollection, FieldProtection.Personal, s_threeYearsAfterUse);

    /// <summary>How the customer is reached.</summary>
    public static readonly FieldProfile Contact = new(
        FieldGroup.Identity, new("To answer, deliver and, where allowed, inform.", "Để trả lời, giao hàng và thông tin khi được phép."),
        LawfulBasis.ContractPerformance, s_atCollection, FieldProtection.Personal, s_threeYearsAfterUse);

    /// <summary>What a person tells about itself to be served better.</summary>
    public static readonly FieldProfile Personal = new(
        FieldGroup.Identity, new("To address and advise the person fittingly.", "Để xưng hô và tư vấn phù hợp."),
        LawfulBasis.Consent, s_asked, FieldProtection.Personal, s_threeYearsAfterUse);

    /// <summary>Money matters of a person.</summary>
    public static readonly FieldProfile Financial = new(
        FieldGroup.Business, new("To offer what the person can afford.", "Để đề xuất sản phẩm phù hợp khả năng chi trả."),
        LawfulBasis.Consent, s_asked, FieldProtection.Sensitive, new(24, RetainedFrom.Recording));

    /// <summary>What is known of an organisation.</summary>
    public static readonly FieldProfile Organisation = new(
        FieldGroup.Business, new("To know the organisation, invoice it and judge its needs.", "Để biết tổ chức, xuất hóa đơn và đánh giá nhu cầu."),
        LawfulBasis.LegitimateInterest, s_atCollection, FieldProtection.Personal, s_threeYearsAfterUse);

    /// <summary>What the customer did, said and wants.</summary>
    public static readonly FieldProfile Behaviour = new(
        FieldGroup.Behaviour, new("To know what was agreed and to offer what fits.", "Để biết đã thỏa thuận gì và đề xuất phù hợp."),
        LawfulBasis.LegitimateInterest, s_atCollection, FieldProtection.Personal, s_threeYearsAfterUse);

    /// <summary>Free text, which may hold anything.</summary>
    public static readonly FieldProfile Conversation = Behaviour with { Protection = FieldProtection.Sensitive };

    /// <summary>Sound and video of a conversation.</summary>
    public static readonly FieldProfile Recording = new(
        FieldGroup.Behaviour, new("To settle what was said and to train employees.", "Để đối chiếu nội dung đã trao đổi và đào tạo nhân viên."),
        LawfulBasis.Consent, new("Announced before the recording starts.", "Thông báo trước khi ghi âm."), FieldProtection.Sensitive, new(12, RetainedFrom.Recording));

    /// <summary>Keys under which other systems know the customer or a fact.</summary>
    public static readonly FieldProfile Reference = new(
        FieldGroup.Business, new("To match records of connected systems.", "Để đối chiếu dữ liệu giữa các hệ thống."),
        LawfulBasis.LegitimateInterest, s_atCollection, FieldProtection.Personal, s_threeYearsAfterUse);

    /// <summary>Who of the staff acted or is responsible.</summary>
    public static readonly FieldProfile Staff = new(
        FieldGroup.Business, new("To know who is responsible.", "Để biết ai chịu trách nhiệm."),
        LawfulBasis.LegitimateInterest, s_staff, FieldProtection.Ordinary, null);

    /// <summary>State, dates and codes of the record itself.</summary>
    public static readonly FieldProfile Bookkeeping = new(
        FieldGroup.Business, new("To keep the record right and current.", "Để giữ hồ sơ đúng và cập nhật."),
        LawfulBasis.LegitimateInterest, s_atCollection, FieldProtection.Ordinary, null);
}
