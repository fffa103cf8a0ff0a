using Crm.Core.Attributes;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Customers;

/// <summary>What rules may ask of a customer itself.</summary>
public static class CustomerRules
{
    private static readonly RuleReading<Customer, IEnumerable<ContactPoint>> s_points = RuleReading<Customer, IEnumerable<ContactPoint>>.Of(c => c.ContactPoints, c => c.ContactPoints);
    private static readonly RuleReading<Customer, IEnumerable<CustomerAttributeValue>> s_attributes = RuleReading<Customer, IEnumerable<CustomerAttributeValue>>.Of(c => c.Attributes, c => c.Attributes);

    /// <summary>The fields of the record, of its profile, its addresses and contact points, and of the declared attributes.</summary>
    /// <param name="declared">The attributes of the tenant; those that are retired cannot be asked for.</param>
    public static RuleFields<Customer> Fields(IReadOnlyList<AttributeDefinition> declared)
    {
        ArgumentNullException.ThrowIfNull(declared);
        var fields = new RuleFields<Customer>();
        AddRecord(fields);
        AddPerson(fields);
        AddOrganisation(fields);
        AddContact(fields);
        foreach (var attribute in declared.Where(a => !a.IsRetired)) Add(fields, attribute);
        return fields;
    }

    private static void AddRecord(RuleFields<Customer> fields) => fields
        .Choice<CustomerKind>("kind", "what it is", c => c.Kind, c => c.Kind)
        .Text("name", "the name, without a form of address", c => c.DisplayName, c => c.NameKey, c => c.DisplayName, c => c.NameKey)
        .Parts<string>("tags", c => c.TagKeys, t => t.Text("tag", string.Empty, k => k, k => k, k => k, k => k), c => c.TagKeys, "labels, compared without case and accents")
        .Code("source", "where the record came from", c => c.Source, c => c.Source)
        .Key<UserId>("owner", "the employee responsible", c => c.Owner, User, c => c.Owner)
        .Key<TeamId>("team", "the id of the team responsible", c => c.Team, Id<TeamId>, c => c.Team)
        .Key<CustomerId>("parent", "the id of the organisation it belongs to", c => c.Parent, Id<CustomerId>, c => c.Parent)
        .Instant("added", "when the record was added", c => c.CreatedAt, c => c.CreatedAt)
        .Instant("verified", "when somebody last checked the record", c => c.VerifiedAt, c => c.VerifiedAt)
        .Boolean("archived", "whether it is not in use", c => c.ArchivedAt != null, c => c.ArchivedAt is not null)
        .Instant("archived-at", "since when it is not in use", c => c.ArchivedAt, c => c.ArchivedAt)
        .Parts<ExternalId>("systems", c => c.ExternalIds, p => p.Code("system", string.Empty, e => e.System, e => e.System), c => c.ExternalIds, "the systems that know it")
        .Of<ExternalId>(c => c.ExternalIds, null, p => p.Code("external-id", "any of its keys in other systems", e => e.Key, e => e.Key), c => c.ExternalIds)
        .InVietnamese(
            ("kind", "loại khách hàng"), ("name", "tên"), ("tags", "nhãn"), ("source", "nguồn"), ("owner", "người phụ trách"), ("team", "nhóm phụ trách"), ("parent", "tổ chức mẹ"),
            ("added", "thời điểm thêm"), ("verified", "thời điểm xác minh"), ("archived", "đã lưu kho"), ("archived-at", "thời điểm lưu kho"), ("systems", "hệ thống biết khách"),
            ("external-id", "mã ở hệ thống khác"));

    private static void AddPerson(RuleFields<Customer> fields) => fields
        .Age("age", "full years, of a birth date known in part the least", c => c.Person!.BornBy, c => c.Person?.BornBy)
        .Date("born", "the birth date, of one known in part the last day it can be", c => c.Person!.BornBy, c => c.Person?.BornBy)
        .Anniversary("next-birthday", "the birthday that comes next, of 29 February 1 March in years without it", c => c.Person!.Birthday, c => c.Person?.Birthday)
        .Choice<Gender>("gender", "as the customer states it", c => c.Person!.Gender, c => c.Person?.Gender)
        .Choice<MaritalStatus>("marital-status", "as the customer states it", c => c.Person!.MaritalStatus, c => c.Person?.MaritalStatus)
        .Formed("time-zone", "of a person, an IANA name such as Asia/Ho_Chi_Minh", "a zone as Asia/Ho_Chi_Minh (IANA)", Zone, c => c.Person!.TimeZone, c => c.Person?.TimeZone)
        .Text("job-title", "of a person, as written on a card", c => c.Person!.JobTitle, c => c.Person!.JobTitleKey, c => c.Person?.JobTitle, c => c.Person?.JobTitleKey)
        .Text("occupation", "what a person does for a living", c => c.Person!.Occupation!.Value, c => c.Person!.Occupation!.Key, c => c.Person?.Occupation?.Value, c => c.Person?.Occupation?.Key)
        .Text("income-band", "of a person, as the tenant names the bands", c => c.Person!.IncomeBand!.Value, c => c.Person!.IncomeBand!.Key, c => c.Person?.IncomeBand?.Value, c => c.Person?.IncomeBand?.Key)
        .Text(
            "financial-standing", "of a person; sensitive", c => c.Person!.FinancialStanding!.Value, c => c.Person!.FinancialStanding!.Key, c => c.Person?.FinancialStanding?.Value, c => c.Person?.FinancialStanding?.Key)
        .InVietnamese(
            ("age", "tuổi"), ("born", "ngày sinh"), ("next-birthday", "sinh nhật sắp tới"), ("gender", "giới tính"), ("marital-status", "tình trạng hôn nhân"), ("time-zone", "múi giờ"),
            ("job-title", "chức danh"), ("occupation", "nghề nghiệp"), ("income-band", "mức thu nhập"), ("financial-standing", "tình hình tài chính"));

    private static void AddOrganisation(RuleFields<Customer> fields) => fields
        .Text("industry", "of an organisation", c => c.Organisation!.Industry, c => c.Organisation!.IndustryKey, c => c.Organisation?.Industry, c => c.Organisation?.IndustryKey)
        .Text("size-band", "of an organisation, as the tenant names the bands", c => c.Organisation!.SizeBand!.Value, c => c.Organisation!.SizeBand!.Key, c => c.Organisation?.SizeBand?.Value, c => c.Organisation?.SizeBand?.Key)
        .Code("tax-code", "of an organisation", c => c.Organisation!.TaxCode, c => c.Organisation?.TaxCode)
        .Money(
            "revenue",
            "of an organisation, in a year",
            c => c.Organisation!.AnnualRevenueMinor,
            c => c.Organisation!.AnnualRevenueCurrency,
            c => c.Organisation?.AnnualRevenueMinor,
            c => c.Organisation?.AnnualRevenueCurrency)
        .Number("revenue-year", "the year the revenue is of", c => c.Organisation!.AnnualRevenueYear, c => c.Organisation?.AnnualRevenueYear)
        .Code("website", "of an organisation, with https:// or http:// in front", c => c.Organisation!.Website, c => c.Organisation?.Website)
        .InVietnamese(
            ("industry", "ngành nghề"), ("size-band", "quy mô"), ("tax-code", "mã số thuế"), ("revenue", "doanh thu năm"), ("revenue-year", "năm của doanh thu"), ("website", "trang web"));

    // What a customer may have several of holds when it holds for any of them.
    private static void AddContact(RuleFields<Customer> fields) => fields
        .Of(s_points, PointsOf(ContactPointKind.Email), p => p.Formed("email", "any of its e-mail addresses, in lower case", EmailForm, Email, x => x.MatchKey, x => x.MatchKey))
        .Of(s_points, PointsOf(ContactPointKind.Phone), p => p.Formed("phone", "any of its telephone numbers, as +84912345678", PhoneForm, Phone, x => x.MatchKey, x => x.MatchKey))
        .Parts<ContactPoint>("contact-kinds", c => c.ContactPoints, p => p.Choice<ContactPointKind>("kind", string.Empty, x => x.Kind, x => x.Kind), c => c.ContactPoints, "the kinds of contact points it has")
        .Parts(s_points, "working-contacts", "the kinds of contact points it has that are not known to fail", new LambdaTest<ContactPoint>(() => p => p.InvalidSince == null, p => p.InvalidSince is null), Kind)
        .Parts(s_points, "verified-contacts", "the kinds of contact points the customer confirmed", new LambdaTest<ContactPoint>(() => p => p.VerifiedAt != null, p => p.VerifiedAt is not null), Kind)
        .Parts(s_points, "invalid-contacts", "the kinds of contact points that are known to fail", new LambdaTest<ContactPoint>(() => p => p.InvalidSince != null, p => p.InvalidSince is not null), Kind)
        .Parts<CustomerAddress>("address-kinds", c => c.Addresses, a => a.Choice<AddressKind>("kind", string.Empty, x => x.Kind, x => x.Kind), c => c.Addresses, "what its addresses are for")
        .Of<CustomerAddress>(
            c => c.Addresses,
            null,
            a => a.Key<CountryCode>("country", "of any of its addresses", x => x.Country, Country, x => x.Country, "a country as VN (ISO 3166-1)")
                .Text("city", "of any of its addresses", x => x.City, x => x.CityKey, x => x.City, x => x.CityKey)
                .Text("province", "of any of its addresses", x => x.Province, x => x.ProvinceKey, x => x.Province, x => x.ProvinceKey)
                .Text("district", "of any of its addresses", x => x.District, x => x.DistrictKey, x => x.District, x => x.DistrictKey)
                .Code("province-code", "of any of its addresses", x => x.ProvinceCode, x => x.ProvinceCode)
                .Code("commune-code", "of any of its addresses", x => x.CommuneCode, x => x.CommuneCode)
                .Code("postal-code", "of any of its addresses", x => x.PostalCode, x => x.PostalCode),
            c => c.Addresses)
        .InVietnamese(
            ("email", "email"), ("phone", "số điện thoại"), ("contact-kinds", "loại liên lạc"), ("working-contacts", "liên lạc dùng được"), ("verified-contacts", "liên lạc đã xác nhận"),
            ("invalid-contacts", "liên lạc hỏng"), ("address-kinds", "loại địa chỉ"), ("country", "quốc gia"), ("city", "thành phố"), ("province", "tỉnh"), ("district", "quận/huyện"),
            ("province-code", "mã tỉnh"), ("commune-code", "mã xã/phường"), ("postal-code", "mã bưu chính"));

    private static void Kind(RuleFields<ContactPoint> point) => point.Choice<ContactPointKind>("kind", string.Empty, x => x.Kind, x => x.Kind);

    private static LambdaTest<ContactPoint> PointsOf(ContactPointKind kind) => new(() => p => p.Kind == kind, p => p.Kind == kind);

    /// <summary>The name rules ask for an attribute by.</summary>
    /// <param name="attribute">Its key.</param>
    internal static string FieldOf(string attribute) => $"attribute.{attribute}";

    private static void Add(RuleFields<Customer> fields, AttributeDefinition attribute)
    {
        var (key, name, meaning) = (attribute.Name, FieldOf(attribute.Name), attribute.Label);
        fields.Of(
            s_attributes,
            new LambdaTest<CustomerAttributeValue>(() => a => a.Key == key, a => a.Key == key),
            of => _ = attribute.ValueType switch
            {
                AttributeType.Text => of.Text(name, meaning, a => a.Text, a => a.FoldedText, a => a.Text, a => a.FoldedText),
                AttributeType.Number => of.Number(name, meaning, a => a.Number, a => a.Number),
                AttributeType.Decimal => of.Number(name, meaning, a => a.Number, a => a.Number, AttributeValue.Decimals),
                AttributeType.Date => of.Date(name, meaning, a => a.Date, a => a.Date),
                AttributeType.Bool => of.Boolean(name, meaning, a => a.Number == null ? null : a.Number == 1, a => a.Number is { } n ? n == 1 : null),
                AttributeType.Choice => of.Code(name, meaning, a => a.Text, a => a.Text, [.. attribute.Choices.Select(c => c.Key)]),
                AttributeType.MultiChoice => of.Joined(name, meaning, a => a.Text, AttributeValue.Separator, a => a.Text, [.. attribute.Choices.Select(c => c.Key)]),
                _ => of.Code(name, meaning, a => a.Text, a => a.Text),
            }).InVietnamese((name, attribute.LabelVi ?? attribute.Label));
    }

    /// <summary>What an address in a rule is like.</summary>
    internal const string EmailForm = "an e-mail address in lower case, as lan@example.vn";

    /// <summary>What a number in a rule is like.</summary>
    internal const string PhoneForm = "a telephone number with its country, as +84912345678";

    internal static string? Email(string text) => EmailAddress.TryParse(text, out var email) ? email.Key : null;

    internal static string? Phone(string text) => PhoneNumber.TryParse(text, CountryCode.Vietnam, out var phone) ? phone.E164 : null;

    private static string? Zone(string text) => TimeZoneName.TryParse(text, out var zone) ? zone.Value : null;

    internal static UserId? User(string text) => UserId.IsOne(text) ? new UserId(text) : null;

    internal static TId? Id<TId>(string text)
        where TId : struct, ITypedId<TId> => TypedId.TryParse<TId>(text, out var id) ? id : null;

    private static CountryCode? Country(string text) => CountryCode.TryParse(text, out var country) ? country : null;
}
