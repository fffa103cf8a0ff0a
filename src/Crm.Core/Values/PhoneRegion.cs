namespace Crm.Core.Values;

/// <summary>How one country writes its phone numbers.</summary>
internal sealed class PhoneRegion
{
    private readonly LengthSet _lengths;
    private readonly DigitPattern[] _mobile;
    private readonly DigitPattern[] _tollFree;

    private PhoneRegion(string[] cells)
    {
        Country = CountryCode.Parse(cells[0]);
        CallingCode = cells[1];
        Trunk = cells[2];
        _lengths = LengthSet.Read(cells[3]);
        _mobile = DigitPattern.ReadAll(cells[4]);
        _tollFree = DigitPattern.ReadAll(cells[5]);
        ExitCode = cells[6];
    }

    public CountryCode Country { get; }

    public string CallingCode { get; }

    /// <summary>What is dialled before a national number inside the country; empty when nothing is.</summary>
    public string Trunk { get; }

    /// <summary>What is dialled inside the country to leave it.</summary>
    public string ExitCode { get; }

    public static PhoneRegion Read(string[] cells) => new(cells);

    /// <summary>Whether a national number (without trunk prefix) can exist here.</summary>
    public bool IsPossible(string number)
    {
        if (!_lengths.Contains(number.Length) || (Trunk.Length > 0 && Trunk[0] == '0' && number[0] == '0'))
            return false;
        return CallingCode switch
        {
            "1" => NorthAmericanPlan.IsPossible(number),
            "84" => VietnamPhonePlan.Read(number) is not null,
            _ => true,
        };
    }

    public PhoneKind KindOf(string number)
    {
        if (Array.Exists(_tollFree, pattern => pattern.Matches(number)))
            return PhoneKind.TollFree;
        if (Array.Exists(_mobile, pattern => pattern.Matches(number)))
            return PhoneKind.Mobile;
        return _mobile.Length > 0 ? PhoneKind.Landline : PhoneKind.Unknown;
    }
}
