namespace Crm.Core.Values;

/// <summary>A range of leading digits, optionally at some lengths only: <c>32-39/9</c>.</summary>
internal readonly record struct DigitPattern(string First, string Last, LengthSet? Lengths)
{
    public static DigitPattern[] ReadAll(string cell) =>
        [.. cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Read)];

    public bool Matches(string number)
    {
        if (number.Length < First.Length || Lengths?.Contains(number.Length) == false)
            return false;
        var head = number.AsSpan(0, First.Length);
        return head.SequenceCompareTo(First) >= 0 && head.SequenceCompareTo(Last) <= 0;
    }

    private static DigitPattern Read(string text)
    {
        var parts = text.Split('/');
        var ends = parts[0].Split('-');
        return new(ends[0], ends[^1], parts.Length > 1 ? LengthSet.Read(parts[1]) : null);
    }
}
