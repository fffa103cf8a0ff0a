using System.Data.Common;
using System.Globalization;
using Crm.Core.Customers;
using Crm.Core.EntityFrameworkCore.Commands;
using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>The queries of the stages. Each is a range of an index of terms, read in its order and left as soon as there is enough.</summary>
internal sealed class SearchSql(DbContext context)
{
    private const string And = " AND ";

    private readonly SearchTable _table = SearchTable.Of(context);
    private readonly Guid _tenant = TenantFilter.Of(context).Value;

    /// <summary>Customers with a whole name.</summary>
    public Task<List<SearchRow>> WholeNameAsync(SearchQuery query, int take, CancellationToken ct) => RowsAsync(command => WholeName(command, query, take), ct);

    /// <summary>Customers with a whole name, and with words of it as another read finds them.</summary>
    public Task<ILookup<MatchRank, SearchRow>> WholeNameAsync(SearchQuery query, int take, TermsRead words, CancellationToken ct) => RanksAsync(
        command => [(MatchRank.Exact, WholeName(command, query, take)), .. Read(command, words).Select(rows => (MatchRank.NameWords, rows))], ct);

    /// <summary>For one word, what the ranks above fragments find, each in its order.</summary>
    public Task<ILookup<MatchRank, SearchRow>> RanksOfAsync(SearchQuery query, int take, CancellationToken ct)
    {
        var word = query.Words[0];
        return RanksAsync(
            command =>
            [
                (MatchRank.Exact, WholeName(command, query, take)),
                .. word.Forms.Select(form => (MatchRank.Exact, First(command, TermCondition.Key(form), SearchStages.MostRead, [IsKey], take))),
                (MatchRank.NameWords, First(command, TermCondition.Word(word), take, [], take)),
                (MatchRank.NamePrefixes, First(command, TermCondition.LongerInName(word), take, [], take)),
                .. TermCondition.BesideName(word).Apart().Select(range => (MatchRank.Prefixes, First(command, range, take, [], take))),
            ],
            ct);

        string IsKey(ContextCommand command, string alias) => $"({alias}.{_table.Fields} & {Number((int)SearchRanking.Keys)}) <> 0";
    }

    /// <summary>What some reads find, one after the other.</summary>
    public Task<List<SearchRow>> FirstAsync(IReadOnlyList<TermsRead> reads, CancellationToken ct) =>
        RowsAsync(command => string.Join(" UNION ALL ", reads.SelectMany(read => Read(command, read))), ct);

    /// <summary>All rows that fit and meet all filters, no more than so many. For what is known to be few.</summary>
    public Task<List<SearchRow>> AllAsync(TermCondition condition, IReadOnlyList<RowFilter> filters, int take, CancellationToken ct) => RowsAsync(
        command => string.Join(" UNION ALL ", condition.Apart().Select(range =>
            $"SELECT * FROM ({Select("d")} {Of(command, "d")}{range.Sql(_table, command, "d")}{All(command, "d", filters)} {InOrder("d")} LIMIT {Number(take)}) u")),
        ct);

    /// <summary>Of the newest customers, so many terms of theirs read, those with a word inside, newest first. A customer comes as often as it has such terms.</summary>
    public Task<List<CustomerId>> NewestInsideAsync(TermCondition condition, int read, IReadOnlyList<RowFilter> filters, int take, CancellationToken ct) => CustomersAsync(
        command =>
        {
            // The key has these two alone.
            var newest = $"SELECT d.{_table.Customer}, d.{_table.Term} FROM {Of(command, "d")} ORDER BY d.{_table.Customer} DESC, d.{_table.Term} DESC LIMIT {Number(read)}";
            return $"SELECT s.{_table.Customer} FROM ({newest}) s WHERE {condition.Sql(_table, command, "s")[And.Length..]}{All(command, "s", filters)} LIMIT {Number(take)}";
        },
        ct);

    /// <summary>So many customers with a word inside, in whatever order the database finds them.</summary>
    public Task<List<CustomerId>> AnyInsideAsync(TermCondition condition, int most, IReadOnlyList<RowFilter> filters, CancellationToken ct) => CustomersAsync(
        command => $"SELECT s.{_table.Customer} FROM {Of(command, "s")}{condition.Sql(_table, command, "s")}{All(command, "s", filters)} LIMIT {Number(most)}", ct);

    /// <summary>How many terms fit each condition, but no more than a bound.</summary>
    public async Task<int[]> CountAsync(IEnumerable<TermCondition> conditions, int most, CancellationToken ct)
    {
        await using var command = ContextCommand.On(context);
        var counts = conditions.Select(condition => string.Join(" + ", condition.Apart().Select(c =>
            $"(SELECT COUNT(*) FROM (SELECT 1 AS one FROM {Of(command, "s")}{c.Sql(_table, command, "s")} LIMIT {Number(most)}) c)").DefaultIfEmpty("0"))).ToList();
        command.Append($"SELECT {string.Join(", ", counts)}");
        await using var reader = await command.Ready().ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return [.. counts.Select((_, i) => Convert.ToInt32(reader.GetValue(i), CultureInfo.InvariantCulture))];
    }

    /// <summary>All terms of some customers.</summary>
    public async Task<Dictionary<CustomerId, SearchTermSet>> TermsOfAsync(IReadOnlyCollection<CustomerId> customers, CancellationToken ct)
    {
        var rows = new List<SearchRow>();
        foreach (var some in customers.Chunk(500))
        {
            rows.AddRange(await RowsAsync(
                command => $"{Select("s")} {Of(command, "s")} AND s.{_table.Customer} IN ({string.Join(", ", some.Select(c => command.Value(_table.Stored(c.Value))))})", ct));
        }

        return rows.GroupBy(r => r.Customer).ToDictionary(g => g.Key, g => SearchTermSet.Stored(g.First().NameKey, g.Select(r => (r.Term, r.Fields))));
    }

    /// <summary>That another term of the same customer fits. A value rather than EXISTS: planners make a join of that, and read all of both sides.</summary>
    public RowFilter Also(TermCondition condition) => (command, alias) =>
        $"(SELECT 1 FROM {Of(command, "o")} AND o.{_table.Customer} = {alias}.{_table.Customer}{condition.Sql(_table, command, "o")} LIMIT 1) IS NOT NULL";

    /// <summary>That a word of the name is, or begins with, a word.</summary>
    public RowFilter InName(SearchWord word, bool whole) => (command, alias) =>
    {
        var name = $"{alias}.{_table.NameKey}";
        // Most names do not have it at all, and are told apart without making another text of them.
        var anywhere = $"{_table.PositionOf}({name}, {command.Value(word.Typed)}) > 0";
        return whole
            ? $"({anywhere} AND {_table.PositionOf}(' ' || {name} || ' ', {command.Value($" {word.Typed} ")}) > 0)"
            : $"({anywhere} AND {_table.PositionOf}(' ' || {name}, {command.Value($" {word.Typed}")}) > 0)";
    };

    /// <summary>That no word of the name begins with a word.</summary>
    public RowFilter NotInName(SearchWord word) => (command, alias) => $"NOT {InName(word, whole: false)(command, alias)}";

    /// <summary>That a word begins a word of the name, which the row has, or another term of the customer, which must be looked up.</summary>
    public RowFilter Begins(SearchWord word) => (command, alias) => $"({InName(word, whole: false)(command, alias)} OR {Also(TermCondition.Beginning(word))(command, alias)})";

    private string WholeName(ContextCommand command, SearchQuery query, int take) =>
        $"{Select("d")} {Of(command, "d")} AND d.{_table.Term} = {command.Value(query.Name.Split(' ')[0])} AND d.{_table.NameKey} = {command.Value(query.Name)} AND {_table.IsOfName("d")} ORDER BY d.{_table.Customer} LIMIT {Number(take)}";

    private IEnumerable<string> Read(ContextCommand command, TermsRead read)
    {
        foreach (var range in read.Condition.Apart())
        {
            var rows = First(command, range, read.Read, read.Filters, read.Take);
            if (read.OrderedBy is not { } word)
            {
                yield return $"SELECT * FROM ({rows}) u";
                continue;
            }

            var term = $"SELECT MIN(o.{_table.Term}) FROM {Of(command, "o")} AND o.{_table.Customer} = s.{_table.Customer}{TermCondition.Beginning(word).Sql(_table, command, "o")}";
            yield return $"SELECT s.{_table.Customer}, ({term}), s.{_table.NameKey}, s.{_table.Fields} FROM ({rows}) s";
        }
    }

    private string First(ContextCommand command, TermCondition range, int read, IReadOnlyList<RowFilter> filters, int take)
    {
        var rows = $"{Select("d")} {Of(command, "d")}{range.Sql(_table, command, "d")} {InOrder("d")} LIMIT {Number(read)}";
        return filters.Count == 0 ? rows : $"SELECT * FROM ({rows}) f WHERE {All(command, "f", filters)[And.Length..]} LIMIT {Number(take)}";
    }

    private string InOrder(string alias) => $"ORDER BY {alias}.{_table.Term}, {alias}.{_table.NameKey}, {alias}.{_table.Customer}";

    private static string All(ContextCommand command, string alias, IReadOnlyList<RowFilter> filters) => string.Concat(filters.Select(f => And + f(command, alias)));

    private string Of(ContextCommand command, string alias) =>
        $"{_table.Name} {alias} WHERE {alias}.{_table.Tenant} = {command.Value(_table.Stored(_tenant))}";

    private string Select(string alias) => $"SELECT {alias}.{_table.Customer}, {alias}.{_table.Term}, {alias}.{_table.NameKey}, {alias}.{_table.Fields} FROM";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task<ILookup<MatchRank, SearchRow>> RanksAsync(Func<ContextCommand, IReadOnlyList<(MatchRank Rank, string Rows)>> sql, CancellationToken ct)
    {
        var ranks = new List<MatchRank>();
        var rows = await RowsAsync(
            command => string.Join(" UNION ALL ", sql(command).Select(s => $"SELECT r.*, {Number((int)s.Rank)} FROM ({s.Rows}) r")), reader => ranks.Add((MatchRank)reader.GetInt32(4)), ct);
        return rows.Zip(ranks).ToLookup(r => r.Second, r => r.First);
    }

    private Task<List<SearchRow>> RowsAsync(Func<ContextCommand, string> sql, CancellationToken ct) => RowsAsync(sql, static _ => { }, ct);

    private async Task<List<SearchRow>> RowsAsync(Func<ContextCommand, string> sql, Action<DbDataReader> read, CancellationToken ct)
    {
        var rows = new List<SearchRow>();
        await EachAsync(
            sql,
            reader =>
            {
                rows.Add(new(CustomerId.From(SearchTable.Read(reader.GetValue(0))), reader.GetString(1), reader.GetString(2), (SearchFields)reader.GetInt32(3)));
                read(reader);
            },
            ct);
        return rows;
    }

    private async Task<List<CustomerId>> CustomersAsync(Func<ContextCommand, string> sql, CancellationToken ct)
    {
        var customers = new List<CustomerId>();
        await EachAsync(sql, reader => customers.Add(CustomerId.From(SearchTable.Read(reader.GetValue(0)))), ct);
        return customers;
    }

    private async Task EachAsync(Func<ContextCommand, string> sql, Action<DbDataReader> read, CancellationToken ct)
    {
        await using var command = ContextCommand.On(context);
        command.Append(sql(command));
        await using var reader = await command.Ready().ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) read(reader);
    }
}
