using System.Text;
using Crm.Core.Customers;
using Crm.Core.Leads;
using Crm.Core.Opportunities;
using Crm.Core.Proofs.Parity;
using Crm.Core.Rules;
using Crm.Core.Subjects;
using Crm.Core.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Proofs.Tests.Cookbook;

/// <summary>docs/rules-cookbook.md: every rule of it is read, fits, and is answered alike in memory, in SQLite and by the explanation, for some and not for others.</summary>
public sealed class CookbookTests
{
    [Fact]
    public async Task Every_rule_of_the_page_is_answered_alike_everywhere()
    {
        await using var stores = await ParityStores.OpenAsync(null, CookbookPopulation.AddToAsync);
        var answers = new StringBuilder();
        foreach (var (title, about, text) in await Testing.Cookbook.ReadAsync())
        {
            var rule = Rule.Parse(text);
            var found = new List<string>();
            foreach (var (name, services) in stores.All)
            {
                await using var scope = services.CreateAsyncScope();
                found.Add(await (about switch
                {
                    "customer" => AskAsync<Customer>(scope.ServiceProvider, rule, c => c.ExternalIds[0].Key),
                    "lead" => AskAsync<Lead>(scope.ServiceProvider, rule, l => l.Name!),
                    _ => AskAsync<Opportunity>(scope.ServiceProvider, rule, o => o.Name),
                }));
                Assert.True(found[0] == found[^1], $"{title}\nmemory: {found[0]}\n{name}: {found[^1]}");
            }

            answers.Append($"{title}\n    {found[0]}\n");
        }

        Assert.Equal(36, answers.ToString().Count(c => c == '\n') / 2);
        await Snapshot.Match(answers.ToString());
    }

    // Who is in, once by the store and once by the explanation of each.
    private static async Task<string> AskAsync<TSubject>(IServiceProvider services, Rule rule, Func<TSubject, string> name)
    {
        var rules = services.GetRequiredService<ISubjectRules<TSubject>>();
        var (bound, everybody) = (await rules.BindAsync(rule), await rules.BindAsync(Rule.Parse("everybody")));
        var (inside, outside) = (new List<string>(), 0);
        var listed = await rules.ListAsync(bound).ToListAsync();
        await foreach (var id in rules.ListAsync(everybody))
        {
            var subject = (await rules.LoadAsync(bound, id))!;
            Assert.True(listed.Contains(id) == bound.Explain(subject).Holds && listed.Contains(id) == bound.Holds(subject), $"{rule}: {name(subject.Record)} is answered in two ways");
            if (listed.Contains(id)) inside.Add(name(subject.Record));
            else outside++;
        }

        Assert.Equal(listed.Count, await rules.CountAsync(bound));
        Assert.True(inside.Count > 0 && outside > 0, $"{rule}: {inside.Count} in, {outside} out");
        return string.Join(", ", inside.Order(StringComparer.Ordinal));
    }
}
