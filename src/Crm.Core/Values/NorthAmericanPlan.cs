using System.Collections.Frozen;

namespace Crm.Core.Values;

/// <summary>The numbers behind +1, shared by 25 countries and territories.</summary>
internal static class NorthAmericanPlan
{
    private const string Areas =
        "CA:204 226 236 249 250 257 263 289 306 343 354 365 367 368 382 387 403 416 418 428 431 437 438 450 460 468 474 506 514 519 537 548 "
        + "568 579 581 584 587 604 613 639 647 672 683 705 709 742 753 778 780 782 807 819 825 867 873 879 902 905 942;"
        + "AG:268;AI:264;AS:684;BB:246;BM:441;BS:242;DM:767;DO:809 829 849;GD:473;GU:671;JM:658 876;KN:869;KY:345;LC:758;MP:670;MS:664;"
        + "PR:787 939;SX:721;TC:649;TT:868;VC:784;VG:284;VI:340";

    // Free, premium and personal numbers belong to no country.
    private const string Shared = "500 521 522 523 524 525 526 527 528 529 532 533 535 538 542 543 544 545 546 547 549 550 552 553 554 556 566 "
        + "577 588 600 700 710 800 822 833 844 855 866 877 880 881 882 888 900";

    private static readonly FrozenDictionary<string, CountryCode> s_countries = Areas.Split(';')
        .SelectMany(entry => entry[3..].Split(' ').Select(area => (Area: area, Country: CountryCode.Parse(entry[..2]))))
        .ToFrozenDictionary(entry => entry.Area, entry => entry.Country, StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_shared = Shared.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly CountryCode s_unitedStates = CountryCode.Parse("US");

    /// <summary>Area and exchange never start with 0 or 1.</summary>
    public static bool IsPossible(string number) => number.Length == 10 && number[0] >= '2' && number[3] >= '2';

    public static CountryCode? CountryOf(string number)
    {
        var area = number[..3];
        if (s_shared.Contains(area))
            return null;
        return s_countries.TryGetValue(area, out var country) ? country : s_unitedStates;
    }
}
