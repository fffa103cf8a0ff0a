using System.Reflection;
using Crm.Core.Rules.Building;
using Crm.Core.Rules.Tree;
using Crm.Core.Subjects;

namespace Crm.Core.Tests.Subjects;

/// <summary>What the typed properties of rules in C# stand for, read from the properties themselves.</summary>
internal static class Asked
{
    /// <summary>All fields: of which record, the property, the registered name and the kind it is offered as.</summary>
    public static IReadOnlyList<(Type Record, string Property, string Name, string Kind)> Fields { get; } =
        [.. All(typeof(AskedRecord<>)).Where(a => a.Value.GetType().GetProperty("Name") is not null).Select(a => (a.Record, a.Property, (string)a.Value.GetType().GetProperty("Name")!.GetValue(a.Value)!, Kind(a.Value.GetType())))];

    /// <summary>All records: of which subject, the property, the registered name and the type.</summary>
    public static IReadOnlyList<(Type Subject, string Property, string Name, Type Record)> Sources { get; } =
        [.. All(typeof(AskedSubject<>)).Select(a => (a.Record, a.Property, ((FactSet)a.Value.GetType().GetProperty("Facts")!.GetValue(a.Value)!).Source, a.Value.GetType().GetGenericArguments()[1]))];

    private static IEnumerable<(Type Record, string Property, object Value)> All(Type asked) =>
        from type in typeof(CustomerQuestions).Assembly.GetExportedTypes()
        where type is { IsAbstract: true, IsSealed: true, IsNested: false } && type.Name.EndsWith("Questions", StringComparison.Ordinal)
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        where method.Name.StartsWith("get_", StringComparison.Ordinal) && method.GetParameters() is [{ ParameterType.IsGenericType: true }]
        let parameter = method.GetParameters()[0].ParameterType
        where parameter.GetGenericTypeDefinition() == asked
        select (parameter.GetGenericArguments()[0], method.Name[4..], method.Invoke(null, [Activator.CreateInstance(parameter, nonPublic: true)])!);

    private static string Kind(Type asked)
    {
        var value = asked.GetGenericArguments().ElementAtOrDefault(1);
        var several = asked.GetGenericTypeDefinition() == typeof(AskedCollection<,>);
        if (asked.GetGenericTypeDefinition() == typeof(AskedText<>)) return "text";
        if (value == typeof(bool)) return "yes or no";
        if (value == typeof(decimal)) return "number";
        if (value == typeof(AskedAmount)) return "amount";
        if (value == typeof(AskedDay)) return "day";
        if (value == typeof(AskedInstant)) return "instant";
        if (value!.IsEnum) return several ? "choices" : "choice";
        return several ? "texts" : "id";
    }
}
