using System.Globalization;
using Crm.Core.Customers;
using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>The queries of the stages. Each is a range of the index of terms, read in its order and left as soon as there is enough.</summary>
internal sealed class SearchSql(DbContext context)
{
    private readonly SearchTable _table = SearchTable.Of(context);
    private readonly Guid _tenant = TenantFilter.Of(context).Value;

    /// <summary>Customers with a key.</summary>
    public Task<List<SearchRow>> KeysAsync(SearchWord word, int take, CancellationToken ct) => RowsAsync(
        command => $"{Of(command, "s")} AND s.{_table.Term} IN ({string.Join(", ", word.Forms.Select(command.Value))}) AND (s.{_table.Fields} & {(int)SearchRanking.Keys}) <> 0",
        $"s.{_table.NameKey}, s.{_table.Customer}", take, ct);

    /// <summary>Customers with a whole name.</summary>
    public Task<List<SearchRow>> WholeNameAsync(SearchQuery query, int take, CancellationToken ct) => RowsAsync(
        command => $"{Of(command, "s")} AND s.{_table.Term} = {command.Value(query.Name.Split(' ')[0])} AND s.{_table.NameKey} = {command.Value(query.Name)}",
        $"s.{_table.NameKey}, s.{_table.Customer}", take, ct);

    /// <summary>Customers with a term that fits, in the order of the index: term, name, id; by equality name, id.</summary>
    public Task<List<SearchRow>> TermsAsync(TermCondition condition, int take, CancellationToken ct) =>
        RowsAsync(command => Of(command, "s") + condition.Sql(_table, command, "s"), $"s.{_table.Term}, s.{_table.NameKey}, s.{_table.Customer}", take, ct);

    /// <summary>Of the first candidates of one condition, in the order of the index, the customers that meet others too.</summary>
    public Task<List<SearchRow>> CandidatesAsync(TermCondition of, int candidates, IReadOnlyList<Func<SearchTable, SearchCommand, string, string>> others, int take, CancellationToken ct) =>
        RowsAsync(
            command => $"({First(command, of, candidates)}) s"
                + (others.Count == 0 ? string.Empty : " WHERE " + string.Join(" AND ", others.Select(o => o(_table, command, "s")))),
            order: null, take, ct);

    /// <summary>Of the first candidates with a word inside a term, in whatever order the database finds them, the customers that meet other conditions too.</summary>
    public Task<List<SearchRow>> InsideAsync(TermCondition of, int candidates, IReadOnlyList<Func<SearchTable, SearchCommand, string, string>> others, CancellationToken ct) =>
        RowsAsync(
            command => $"({Select("d")} {Of(command, "d")}{of.Sql(_table, command, "d")} LIMIT {Number(others.Count == 0 ? candidates : SearchStages.MostCandidates)}) s"
                + (others.Count == 0 ? string.Empty : " WHERE " + string.Join(" AND ", others.Select(o => o(_table, command, "s")))),
            order: null, candidates, ct);

    /// <summary>How many terms fit, but no more than a bound.</summary>
    public async Task<int> CountAsync(TermCondition condition, int most, CancellationToken ct)
    {
        await using var command = SearchCommand.On(context);
        var rows = condition.Apart().Select(c => $"SELECT * FROM (SELECT 1 AS one FROM {Of(command, "s")}{c.Sql(_table, command, "s")} LIMIT {Number(most)}) s");
        command.Append($"SELECT COUNT(*) FROM ({string.Join(" UNION ALL ", rows)}) counted");
        return Convert.ToInt32(await command.Ready().ExecuteScalarAsync(ct), CultureInfo.InvariantCulture);
    }

    /// <summary>All terms of some customers.</summary>
    public async Task<Dictionary<CustomerId, SearchTermSet>> TermsOfAsync(IReadOnlyCollection<CustomerId> customers, CancellationToken ct)
    {
        var rows = new List<SearchRow>();
        foreach (var some in customers.Chunk(500))
        {
            // By way of the key: a planner without statistics would rather read all terms of the tenant from the index that has every column.
            rows.AddRange(await RowsAsync(
                command =>
                {
                    var keys = $"SELECT o.{_table.Customer}, o.{_table.Term} FROM {Of(command, "o")} AND o.{_table.Customer} IN ({string.Join(", ", some.Select(c => command.Value(_table.Stored(c.Value))))})";
                    return $"({keys}) k CROSS JOIN {Of(command, "s")} AND s.{_table.Customer} = k.{_table.Customer} AND s.{_table.Term} = k.{_table.Term}";
                },
                order: null, int.MaxValue, ct));
        }

        return rows.GroupBy(r => r.Customer).ToDictionary(g => g.Key, g => SearchTermSet.Stored(g.First().NameKey, g.Select(r => (r.Term, r.Fields))));
    }

    /// <summary>That another term of the same customer fits.</summary>
    public Func<SearchTable, SearchCommand, string, string> Also(TermCondition condition) => (table, command, alias) =>
        $"EXISTS (SELECT 1 FROM {Of(command, "o")} AND o.{table.Customer} = {alias}.{table.Customer}{condition.Sql(table, command, "o")})";

    /// <summary>That a word of the name is, or begins with, a word.</summary>
    public static Func<SearchTable, SearchCommand, string, string> InName(string word, bool whole) => (table, command, alias) => whole
        ? $"{table.PositionOf}(' ' || {alias}.{table.NameKey} || ' ', {command.Value($" {word} ")}) > 0"
        : $"{table.PositionOf}(' ' || {alias}.{table.NameKey}, {command.Value($" {word}")}) > 0";

    private string First(SearchCommand command, TermCondition condition, int count) => string.Join(" UNION ALL ", condition.Apart().Select(c =>
        $"SELECT * FROM ({Select("d")} {Of(command, "d")}{c.Sql(_table, command, "d")} ORDER BY d.{_table.Term}, d.{_table.NameKey}, d.{_table.Customer} LIMIT {Number(count)}) d"));

    private string Of(SearchCommand command, string alias) =>
        $"{_table.Name} {alias} WHERE {alias}.{_table.Tenant} = {command.Value(_table.Stored(_tenant))}";

    private string Select(string alias) => $"SELECT {alias}.{_table.Customer}, {alias}.{_table.Term}, {alias}.{_table.NameKey}, {alias}.{_table.Fields} FROM";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task<List<SearchRow>> RowsAsync(Func<SearchCommand, string> source, string? order, int take, CancellationToken ct)
    {
        await using var command = SearchCommand.On(context);
        command.Append($"{Select("s")} {source(command)}{(order is null ? string.Empty : " ORDER BY " + order)} LIMIT {Number(take)}");
        var rows = new List<SearchRow>();
        await using var reader = await command.Ready().ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            rows.Add(new(CustomerId.From(SearchTable.Read(reader.GetValue(0))), reader.GetString(1), reader.GetString(2), (SearchFields)reader.GetInt32(3)));
        return rows;
    }
}
