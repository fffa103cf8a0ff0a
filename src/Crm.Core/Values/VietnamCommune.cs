namespace Crm.Core.Values;

/// <summary>A Vietnamese ward, commune or special zone: the level below the province since 2025-07-01.</summary>
/// <param name="Code">The five digits of the official list.</param>
/// <param name="Name">The bare name: <c>Ba Đình</c>. Names repeat across provinces.</param>
/// <param name="Kind">Ward, commune or special zone.</param>
/// <param name="ProvinceCode">The two digits of its province.</param>
public sealed record VietnamCommune(string Code, string Name, CommuneKind Kind, string ProvinceCode)
{
    /// <summary>With its kind: <c>Phường Ba Đình</c>.</summary>
    public string FullName => Kind switch
    {
        CommuneKind.Ward => "Phường ",
        CommuneKind.Commune => "Xã ",
        _ => "Đặc khu ",
    } + Name;
}
