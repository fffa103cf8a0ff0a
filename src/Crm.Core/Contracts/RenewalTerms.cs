namespace Crm.Core.Contracts;

/// <summary>What was agreed for the end of a contract. Checked with the contract.</summary>
/// <param name="Kind">Whether and how it goes on.</param>
/// <param name="NoticeDays">How many days before its last day it is to be decided, 0 to 730.</param>
/// <param name="TermMonths">How many months a renewal adds, 1 to 240; null when it does not go on.</param>
public sealed record RenewalTerms(RenewalKind Kind, int NoticeDays, int? TermMonths)
{
    /// <summary>It ends.</summary>
    public static readonly RenewalTerms None = new(RenewalKind.None, 0, null);

    /// <summary>It goes on unless somebody gives notice.</summary>
    /// <param name="noticeDays">How many days before its last day notice is to be given.</param>
    /// <param name="termMonths">How many months it goes on.</param>
    public static RenewalTerms Automatic(int noticeDays, int termMonths) => new(RenewalKind.Automatic, noticeDays, termMonths);

    /// <summary>It ends unless somebody renews it.</summary>
    /// <param name="noticeDays">How many days before its last day it is to be decided.</param>
    /// <param name="termMonths">How many months it goes on.</param>
    public static RenewalTerms Manual(int noticeDays, int termMonths) => new(RenewalKind.Manual, noticeDays, termMonths);
}
