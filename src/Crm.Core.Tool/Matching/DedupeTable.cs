using System.Globalization;
using Crm.Core.DataExchange.Tables;
using Crm.Core.Errors;
using Crm.Core.Matching;
using Crm.Core.Tool.Importing.Mapping;
using Crm.Core.Values;

namespace Crm.Core.Tool.Matching;

/// <summary>The rows of a file as records to be matched.</summary>
internal sealed class DedupeTable
{
    private DedupeTable(IReadOnlyList<MatchField> fields, IReadOnlyList<MatchRecord> records, IReadOnlyDictionary<string, string>? truth, IReadOnlyList<(long Line, CrmError Damage)> damaged, bool hasIds)
    {
        Fields = fields;
        Records = records;
        Truth = truth;
        Damaged = damaged;
        HasIds = hasIds;
    }

    public IReadOnlyList<MatchField> Fields { get; }

    public IReadOnlyList<MatchRecord> Records { get; }

    /// <summary>For each record which customer it is; null when nobody said.</summary>
    public IReadOnlyDictionary<string, string>? Truth { get; }

    /// <summary>The rows that cannot be read.</summary>
    public IReadOnlyList<(long Line, CrmError Damage)> Damaged { get; }

    /// <summary>Whether the records go by the ids of the file; by their lines where it has none, or one twice.</summary>
    public bool HasIds { get; }

    public static DedupeTable Read(Table file, FileMapping<DedupeField> mapping, string? truth, string? source, CancellationToken ct)
    {
        var (truthAt, sourceAt) = (truth is null ? (int?)null : file.Require(truth), source is null ? (int?)null : file.Require(source));
        var rows = file.Rows().ToList();
        var damaged = rows.Where(r => r.Damage is not null).Select(r => (r.Line, r.Damage!)).ToList();
        var whole = rows.Where(r => r.Damage is null).Select(r => (Row: r, Mapped: new MappedRow<DedupeField>(mapping, r))).ToList();
        // Once they are said, neither the truth nor the source is evidence.
        var columns = mapping.Columns.Where(c => c.Column != truthAt && c.Column != sourceAt).ToList();
        var asOne = WrittenAsOne(whole.Select(w => w.Mapped), columns);
        var fields = columns.Select(c => c.Field).Distinct()
            .Select(f => asOne && f is DedupeField.FamilyName or DedupeField.MiddleName or DedupeField.GivenName ? DedupeField.Name : f).Distinct()
            .Where(f => f != DedupeField.MiddleName && DedupeFields.KindOf(f) is not null)
            .Select(f => (Field: f, Match: new MatchField(FieldNames<DedupeField>.NameOf(f), DedupeFields.KindOf(f)!.Value))).ToList();
        var width = rows.Count.ToString(CultureInfo.InvariantCulture).Length;
        var ids = whole.Select(w => w.Mapped.Take(DedupeField.Id)).ToList();
        var hasIds = ids.TrueForAll(i => i is not null) && ids.Distinct(StringComparer.Ordinal).Count() == ids.Count;
        var records = new List<MatchRecord>(whole.Count);
        var truths = truthAt is null ? null : new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < whole.Count; i++)
        {
            ct.ThrowIfCancellationRequested();
            var (row, mapped) = whole[i];
            var id = hasIds ? ids[i]! : $"line {row.Line.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0')}";
            records.Add(new(id, [.. fields.Select(f => TextsOf(mapped, f.Field, asOne))], sourceAt is { } s ? row.Cells[s].Trim() : null));
            // Who nobody knows is nobody else.
            if (truths is not null) truths[id] = row.Cells[truthAt!.Value].Trim() is { Length: > 0 } cluster ? cluster : $"\0{id}";
        }

        return new([.. fields.Select(f => f.Match)], records, truths, damaged, hasIds);
    }

    private static List<string> TextsOf(MappedRow<DedupeField> row, DedupeField field, bool asOne)
    {
        if (field == DedupeField.Name && asOne && OneName(row) is { } name) return [name];
        return [.. row.All(field).Select(t => t.Text)];
    }

    private static string? OneName(MappedRow<DedupeField> row)
    {
        string[] parts = [.. new[] { DedupeField.FamilyName, DedupeField.MiddleName, DedupeField.GivenName }.Select(f => row.Take(f)).OfType<string>()];
        return parts.Length == 0 ? null : string.Join(' ', parts);
    }

    // Vietnamese names are compared as a whole, in however many columns they stand: the middle name belongs to either.
    private static bool WrittenAsOne(IEnumerable<MappedRow<DedupeField>> rows, List<(int Column, DedupeField Field)> columns)
    {
        if (columns.Exists(c => c.Field == DedupeField.Name) || !columns.Exists(c => c.Field == DedupeField.FamilyName)) return false;
        var (named, familyFirst) = (0, 0);
        foreach (var row in rows)
        {
            if (row.Take(DedupeField.FamilyName) is null || row.Take(DedupeField.GivenName) is null || !PersonName.TryParse(OneName(row), null, out var name)) continue;
            named++;
            if (name.Order == NameOrder.FamilyFirst) familyFirst++;
        }

        return familyFirst * 2 > named;
    }
}
