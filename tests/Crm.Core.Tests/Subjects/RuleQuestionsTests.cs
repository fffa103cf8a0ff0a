using Crm.Core.Customers;
using Crm.Core.Leads;
using Crm.Core.Opportunities;
using Crm.Core.Rules;
using Crm.Core.Rules.Schema;
using Crm.Core.Subjects;
using Crm.Core.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tests.Subjects;

/// <summary>The properties of rules in C# are the registered fields and sources: none is missing, none is of another kind.</summary>
public sealed class RuleQuestionsTests
{
    [Fact]
    public async Task Every_registered_field_and_source_is_a_property_of_its_kind()
    {
        using var shop = new Shop();
        await using var scope = shop.Services.CreateAsyncScope();
        var registered = (string[])[.. await Of<Customer>(), .. await Of<Lead>(), .. await Of<Opportunity>()];

        var asked = Asked.Fields.Select(f => $"{f.Record.Name}.{f.Name} is {f.Kind}").Concat(Asked.Sources.Select(s => $"{s.Subject.Name} has {s.Name}: {s.Record.Name}"));

        Assert.Equal(registered.Distinct().Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));

        async Task<IEnumerable<string>> Of<TSubject>()
        {
            var schema = await scope.ServiceProvider.GetRequiredService<ISubjectRules<TSubject>>().SchemaAsync();
            return schema.Fields.Select(f => $"{typeof(TSubject).Name}.{f.Name} is {Kind(f, condition => Fits(schema, condition))}")
                .Concat(schema.Sources.Cast<RuleSource<TSubject>>().SelectMany(s =>
                    s.Fields.Select(f => $"{s.RecordType.Name}.{f.Name} is {Kind(f, condition => Fits(schema, $"count({s.Name} where {condition}) > 0"))}").Prepend($"{typeof(TSubject).Name} has {s.Name}: {s.RecordType.Name}")));
        }
    }

    private static string Kind(RuleField field, Func<string, bool> fits) => field switch
    {
        { IsCollection: true } => field.Codes is null ? "texts" : "choices",
        { Codes: not null } => "choice",
        { Type: RuleFieldType.Number } => "number",
        { Type: RuleFieldType.Money } => "amount",
        { Type: RuleFieldType.Boolean } => "yes or no",
        { Type: RuleFieldType.Date } => "day",
        { Type: RuleFieldType.Instant } => "instant",
        _ => fits($"`{field.Name}` contains \"a\"") ? "text" : "id",
    };

    private static bool Fits(RuleSchema schema, string rule)
    {
        try
        {
            schema.MustFit(Rule.Parse(rule));
            return true;
        }
        catch (RuleException refused) when (refused.Code == "crm.rule.wrong-operator")
        {
            return false;
        }
    }
}
