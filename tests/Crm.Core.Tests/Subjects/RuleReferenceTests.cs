using Crm.Core.Customers;
using Crm.Core.Leads;
using Crm.Core.Opportunities;
using Crm.Core.Subjects;
using Crm.Core.Testing;
using Crm.Core.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tests.Subjects;

public sealed class RuleReferenceTests
{
    private const string Rewrite = "CRM_REWRITE_DOCS";

    [Fact]
    public async Task The_page_says_what_is_registered()
    {
        using var shop = new Shop();
        await using var scope = shop.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var reference = new RuleReference();
        reference.Add(
            "Customers",
            "What a customer has several of (addresses, contact points) holds when it holds for any of them. Each attribute the tenant declared is a field `attribute.` and its key, in C# `Attributes.Number(\"points\")`. Archived customers are never found.",
            await services.GetRequiredService<ISubjectRules<Customer>>().SchemaAsync());
        reference.Add("Leads", "Leads have no consent to ask about.", await services.GetRequiredService<ISubjectRules<Lead>>().SchemaAsync());
        reference.Add("Deals", "A rule about deals asks for their fields only.", await services.GetRequiredService<ISubjectRules<Opportunity>>().SchemaAsync());
        var (written, path) = (reference.ToString(), RepositoryFolder.At("docs", "rules-reference.md"));

        if (Environment.GetEnvironmentVariable(Rewrite) == "1") await File.WriteAllTextAsync(path, written);

        Assert.True(written == (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n"), $"docs/rules-reference.md is not what is registered. Write it anew: {Rewrite}=1 dotnet test tests/Crm.Core.Tests --filter {nameof(RuleReferenceTests)}");
    }

    [Fact]
    public async Task Everything_registered_has_a_name_in_Vietnamese()
    {
        using var shop = new Shop();
        await using var scope = shop.Services.CreateAsyncScope();
        var nameless = (string[])[.. await Of<Customer>(), .. await Of<Lead>(), .. await Of<Opportunity>()];

        Assert.Empty(nameless);

        async Task<IEnumerable<string>> Of<TSubject>()
        {
            var schema = await scope.ServiceProvider.GetRequiredService<ISubjectRules<TSubject>>().SchemaAsync();
            return schema.Fields.Where(f => schema.LabelOf(null, f.Name) is null).Select(f => $"{schema.Subject}: {f}")
                .Concat(schema.Sources.Where(s => s.InVietnamese is null).Select(s => $"{schema.Subject}: {s}"))
                .Concat(schema.Sources.SelectMany(s => s.Fields.Where(f => schema.LabelOf(s.Name, f.Name) is null).Select(f => $"{schema.Subject}: {s}.{f}")));
        }
    }

    [Fact]
    public async Task Everything_registered_says_what_it_is()
    {
        using var shop = new Shop();
        await using var scope = shop.Services.CreateAsyncScope();
        var silent = (string[])[.. await Of<Customer>(), .. await Of<Lead>(), .. await Of<Opportunity>()];

        Assert.Empty(silent);

        async Task<IEnumerable<string>> Of<TSubject>()
        {
            var schema = await scope.ServiceProvider.GetRequiredService<ISubjectRules<TSubject>>().SchemaAsync();
            return schema.Fields.Where(f => f.Meaning.Length == 0).Select(f => $"{schema.Subject}: {f}")
                .Concat(schema.Sources.SelectMany(s => s.Fields.Where(f => f.Meaning.Length == 0).Select(f => $"{schema.Subject}: {s}.{f}")));
        }
    }
}
