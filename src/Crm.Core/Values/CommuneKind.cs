namespace Crm.Core.Values;

/// <summary>The kinds of Vietnamese units below the province.</summary>
public enum CommuneKind
{
    /// <summary>Phường, in a town.</summary>
    Ward = 0,

    /// <summary>Xã, in the country.</summary>
    Commune = 1,

    /// <summary>Đặc khu, mostly islands.</summary>
    SpecialZone = 2,
}
