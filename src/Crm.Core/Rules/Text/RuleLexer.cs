using System.Globalization;
using System.Text;

namespace Crm.Core.Rules.Text;

/// <summary>Cuts the text of a rule into pieces.</summary>
/// <param name="text">The text.</param>
/// <param name="pointer">Where it stands in JSON; null for a text of its own.</param>
internal sealed class RuleLexer(string text, string? pointer = null)
{
    private int _at;
    private int _line = 1;
    private int _lineStart;

    private char Here => _at < text.Length ? text[_at] : '\0';

    private RulePlace Place => new(pointer, _line, _at - _lineStart + 1);

    public RuleToken Next()
    {
        SkipSpace();
        var place = Place;
        if (_at >= text.Length) return new(RuleTokenKind.End, string.Empty, place);
        var c = Here;
        if (IsNameStart(c)) return new(RuleTokenKind.Word, Take(IsNamePart), place);
        if (char.IsAsciiDigit(c) || (c == '-' && _at + 1 < text.Length && char.IsAsciiDigit(text[_at + 1]))) return Number(place);
        if (c is '"' or '`') return new(c == '"' ? RuleTokenKind.Text : RuleTokenKind.Name, Quoted(c, place), place);
        return Sign(c, place);
    }

    /// <summary>Whether a name needs no backticks, apart from words of the grammar.</summary>
    public static bool IsPlain(string name) => name.Length > 0 && IsNameStart(name[0]) && name.All(IsNamePart) && name[^1] != '.';

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';

    // A dot is a part of a path, a hyphen of a key: nothing is subtracted in a rule.
    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.';

    private void SkipSpace()
    {
        for (; _at < text.Length && char.IsWhiteSpace(text[_at]); _at++)
        {
            if (text[_at] == '\n') (_line, _lineStart) = (_line + 1, _at + 1);
        }
    }

    private string Take(Func<char, bool> isPart)
    {
        var start = _at;
        while (_at < text.Length && isPart(text[_at])) _at++;
        return text[start.._at];
    }

    private RuleToken Sign(char c, RulePlace place)
    {
        var pair = _at + 1 < text.Length ? text.AsSpan(_at, 2) : default;
        if (pair is "!=" or "<=" or ">=")
        {
            _at += 2;
            return new(RuleTokenKind.Sign, pair.ToString(), place);
        }

        if (!"=<>(),+-".Contains(c, StringComparison.Ordinal)) throw new RuleException(RuleErrors.UnexpectedCharacter, place, c switch { '&' => "and", '|' => "or", '!' => "!= or not", '\'' or '“' or '”' => "double quotes", _ => null });
        _at++;
        return new(RuleTokenKind.Sign, c.ToString(), place);
    }

    // A number and everything that begins like one: 90d, 10%, 2026-03-31, 2026-03-31T09:00:00Z.
    private RuleToken Number(RulePlace place)
    {
        if (IsDate())
        {
            var written = Take(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or ':' or '.' or '+');
            return new(written.Contains('T', StringComparison.Ordinal) ? RuleTokenKind.Instant : RuleTokenKind.Date, written, place);
        }

        var start = _at;
        if (Here == '-') _at++;
        Take(static c => char.IsAsciiDigit(c) || c == '_');
        if (Here == '.' && _at + 1 < text.Length && char.IsAsciiDigit(text[_at + 1]))
        {
            _at++;
            Take(static c => char.IsAsciiDigit(c) || c == '_');
        }

        var number = text[start.._at].Replace("_", string.Empty, StringComparison.Ordinal);
        if (Here == '%')
        {
            _at++;
            return new(RuleTokenKind.Percent, number, place);
        }

        var unit = Take(char.IsAsciiLetter);
        return unit.Length == 0 ? new(RuleTokenKind.Number, number, place) : new(RuleTokenKind.Period, number + unit, place);
    }

    private bool IsDate() =>
        _at + 10 <= text.Length && text[_at + 4] == '-' && text[_at + 7] == '-' && text.AsSpan(_at, 4).IndexOfAnyExceptInRange('0', '9') < 0;

    private string Quoted(char quote, RulePlace place)
    {
        var read = new StringBuilder();
        _at++;
        while (true)
        {
            var c = Here;
            if (_at >= text.Length || c is '\n' or '\r') throw new RuleException(RuleErrors.UnclosedText, place);
            if (read.Length > RuleLimits.TextCharacters) throw new RuleException(RuleErrors.TooLong, place);
            var escaped = c == '\\';
            if (escaped) c = Escaped();
            _at++;
            if (!escaped && c == quote) return read.ToString();
            read.Append(c);
        }
    }

    private char Escaped()
    {
        var place = Place;
        _at++;
        switch (Here)
        {
            case '"' or '`' or '\\': return Here;
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'u' when _at + 4 < text.Length && ushort.TryParse(text.AsSpan(_at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit):
                _at += 4;
                return (char)unit;
            default: throw new RuleException(RuleErrors.UnexpectedCharacter, place, "\\\", \\\\, \\n, \\r, \\t or \\u and four hexadecimal digits");
        }
    }
}
