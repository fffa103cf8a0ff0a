using Crm.Core.Customers;
using Crm.Core.Search;
using Crm.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tests.Search;

public sealed class SearchProperties
{
    // Folded by hand, so that nothing of the library says what is expected.
    private static readonly (string Written, string Folded)[] s_words = [("Nguyễn", "nguyen"), ("Đặng", "dang"), ("Lan", "lan"), ("Lân", "lan"), ("Lam", "lam"), ("An", "an"), ("Thị", "thi"), ("Hòa", "hoa"), ("Phát", "phat")];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Random_queries_over_random_customers_equal_a_naive_scan(int seed)
    {
        var random = new Random(seed);
        await using var services = new ServiceCollection().AddCrm().UseInMemory().Services.BuildServiceProvider();
        var known = new List<(CustomerId Id, string[] Name, string Email)>();
        await using (var scope = services.CreateAsyncScope())
        {
            var crm = scope.ServiceProvider.GetRequiredService<ICrm>();
            for (var i = 0; i < 150; i++)
            {
                var words = Enumerable.Range(0, random.Next(1, 4)).Select(_ => s_words[random.Next(s_words.Length)]).ToArray();
                var email = $"{words[0].Folded}{i}@example.vn";
                var customer = await crm.Customers.AddAsync(NewCustomer.Organisation(string.Join(' ', words.Select(w => w.Written))).Email(email));
                known.Add((customer.Id, Array.ConvertAll(words, w => w.Folded), email));
            }

            await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync();
        }

        await using var reading = services.CreateAsyncScope();
        var search = reading.ServiceProvider.GetRequiredService<ISearch>();
        for (var i = 0; i < 300; i++)
        {
            var words = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Part(random)).Distinct().ToArray();

            var found = await search.CustomersAsync(string.Join(' ', words).ToUpperInvariant(), new() { Limit = 100 });

            var expected = known.Select(k => (k.Id, Rank: RankOf(k.Name, k.Email, words))).Where(k => k.Rank is not null).ToList();
            if (expected.Exists(e => e.Rank < MatchRank.Fragments)) expected.RemoveAll(e => e.Rank is MatchRank.Fragments);
            Assert.Equal(Math.Min(100, expected.Count), found.Count);
            Assert.All(found, f => Assert.Contains((f.Customer.Id, (MatchRank?)f.Rank), expected));
            Assert.Equal(expected.Select(e => e.Rank!.Value).Order().Take(100), found.Select(f => f.Rank));
        }
    }

    private static string Part(Random random)
    {
        var word = s_words[random.Next(s_words.Length)].Folded;
        var start = random.Next(3) == 0 ? random.Next(word.Length - 1) : 0;
        return word.Substring(start, random.Next(1, word.Length - start + 1));
    }

    private static MatchRank? RankOf(string[] name, string email, string[] words)
    {
        if (string.Join(' ', name) == string.Join(' ', words)) return MatchRank.Exact;
        if (words.All(name.Contains)) return MatchRank.NameWords;
        if (words.All(w => name.Any(n => n.StartsWith(w, StringComparison.Ordinal)))) return MatchRank.NamePrefixes;
        string[] terms = [.. name, email];
        if (words.All(w => terms.Any(t => t.StartsWith(w, StringComparison.Ordinal)))) return MatchRank.Prefixes;
        return words.All(w => terms.Any(t => w.Length < 3 ? t.StartsWith(w, StringComparison.Ordinal) : t.Contains(w, StringComparison.Ordinal))) ? MatchRank.Fragments : null;
    }
}
