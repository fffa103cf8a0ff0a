namespace Crm.Core.Tool.Importing.Mapping;

/// <summary>What columns about people are called, whatever they are to the tenant.</summary>
internal static class HeaderWords
{
    public static string[] FamilyName { get; } = ["family name", "last name", "lastname", "surname", "họ", "họ đệm", "họ và đệm", "họ và tên đệm", "họ tên đệm", "họ lót", "họ và tên lót", "họ và chữ lót"];

    public static string[] MiddleName { get; } = ["middle name", "middle names", "middlename", "tên đệm", "tên lót", "đệm", "chữ lót"];

    public static string[] GivenName { get; } = ["given name", "first name", "firstname", "forename", "tên gọi", "tên riêng"];

    /// <summary>Whole names when they are alone; folded.</summary>
    public static string[] GivenNameBesideFamilyName { get; } = ["ten", "name"];

    public static string[] Email { get; } = ["email", "e mail", "mail", "email address", "e mail address", "mail address", "thư điện tử", "địa chỉ email", "địa chỉ e mail", "email liên hệ", "email khách hàng"];

    public static string[] Phone { get; } =
    [
        "phone", "telephone", "tel", "mobile", "cell", "phone number", "phone no", "mobile phone", "mobile number", "mobile no", "cell phone", "telephone number", "contact number", "home phone", "work phone",
        "điện thoại", "số điện thoại", "sđt", "di động", "đt", "số đt", "đtdđ", "số di động", "điện thoại di động", "số điện thoại di động", "điện thoại liên hệ", "điện thoại bàn", "điện thoại khách hàng", "sđt khách hàng",
    ];

    public static string[] WholeName { get; } = ["name", "full name", "fullname", "customer name", "contact name", "họ tên", "họ và tên", "tên", "tên khách hàng", "tên kh", "khách hàng", "tên đầy đủ", "họ tên khách hàng", "họ và tên khách hàng", "họ tên kh"];

    public static string[] Company { get; } = ["company", "company name", "organisation", "organization", "account", "công ty", "tên công ty", "doanh nghiệp", "tổ chức"];

    public static string[] TaxCode { get; } = ["tax code", "taxcode", "tax id", "vat number", "mã số thuế", "mst"];

    public static string[] BirthDate { get; } = ["birth date", "birthdate", "date of birth", "birthday", "dob", "ngày sinh", "sinh nhật"];

    public static string[] Street { get; } = ["street", "address", "street address", "địa chỉ", "số nhà", "đường"];

    public static string[] Ward { get; } = ["ward", "commune", "phường", "xã", "phường xã", "phường/xã"];

    public static string[] District { get; } = ["district", "quận", "huyện", "quận huyện", "quận/huyện"];

    public static string[] City { get; } = ["city", "town", "thành phố"];

    public static string[] Province { get; } = ["province", "state", "tỉnh", "tỉnh thành", "tỉnh/thành", "tỉnh thành phố", "tỉnh/thành phố"];

    public static string[] PostalCode { get; } = ["postal code", "postcode", "zip", "zip code", "mã bưu chính", "mã bưu điện"];

    public static string[] Country { get; } = ["country", "country code", "quốc gia", "nước"];
}
