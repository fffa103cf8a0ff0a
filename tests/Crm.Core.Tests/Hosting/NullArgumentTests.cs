using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Crm.Core.Domain;
using Crm.Core.Errors;

namespace Crm.Core.Tests.Hosting;

/// <summary>Null where something is required, at every entrance of every service.</summary>
public sealed class NullArgumentTests : IDisposable
{
    private readonly Shop _shop = new(crm => crm.UseContactRules(o => o.SuppressionKey = Convert.ToBase64String(new byte[32])));

    public static TheoryData<string, string, int, string> RequiredArguments()
    {
        var nullability = new NullabilityInfoContext();
        var data = new TheoryData<string, string, int, string>();
        foreach (var service in typeof(ICrm).GetProperties())
        {
            foreach (var method in service.PropertyType.GetMethods())
            {
                foreach (var parameter in method.GetParameters().Where(p => !p.ParameterType.IsValueType && nullability.Create(p).WriteState is NullabilityState.NotNull))
                    data.Add(service.Name, method.Name, Array.IndexOf(service.PropertyType.GetMethods(), method), parameter.Name!);
            }
        }

        return data;
    }

    [Fact]
    public void Every_service_that_takes_references_is_asked() => Assert.True(RequiredArguments().Count > 80);

    [Theory]
    [MemberData(nameof(RequiredArguments))]
    public async Task Null_for_a_required_argument_is_refused_by_its_name_or_with_a_code(string service, string method, int number, string argument)
    {
        var property = typeof(ICrm).GetProperty(service)!;
        var called = property.PropertyType.GetMethods()[number];
        Assert.Equal(method, called.Name);
        var arguments = called.GetParameters().Select(p => p.Name == argument ? null : Anything(p.ParameterType)).ToArray();

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => _shop.Read(async crm =>
        {
            await (Task)called.Invoke(property.GetValue(crm), BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
            return true;
        }));

        if (called.GetParameters().Single(p => p.Name == argument).ParameterType == typeof(string) && refused is CrmException) return;
        Assert.Equal(argument, Assert.IsType<ArgumentNullException>(refused).ParamName);
    }

    public static TheoryData<string, string, string> ArgumentsOfRecords()
    {
        var nullability = new NullabilityInfoContext();
        var data = new TheoryData<string, string, string>();
        foreach (var record in typeof(AggregateRoot).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(AggregateRoot)) && !t.IsAbstract))
        {
            foreach (var method in Verbs(record))
            {
                foreach (var parameter in method.GetParameters().Where(p => !p.ParameterType.IsValueType && p.ParameterType != typeof(string) && nullability.Create(p).WriteState is NullabilityState.NotNull))
                    data.Add(record.FullName!, method.ToString()!, parameter.Name!);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(ArgumentsOfRecords))]
    public void Null_for_what_a_record_is_changed_with_is_refused_by_its_name(string record, string method, string argument)
    {
        var type = typeof(AggregateRoot).Assembly.GetType(record)!;
        var verb = Verbs(type).Single(m => m.ToString() == method);
        var arguments = verb.GetParameters().Select(p => p.Name == argument ? null : Anything(p.ParameterType)).ToArray();

        var refused = Assert.Throws<ArgumentNullException>(() => verb.Invoke(RuntimeHelpers.GetUninitializedObject(type), BindingFlags.DoNotWrapExceptions, null, arguments, null));

        Assert.Equal(argument, refused.ParamName);
    }

    public void Dispose() => _shop.Dispose();

    // What changes a record; whether two records say the same is only asked of records.
    private static IEnumerable<MethodInfo> Verbs(Type record) =>
        record.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(m => !m.IsSpecialName && m.Name != "SaysTheSameAs");

    // Never looked at: a null beside it is refused first.
    private static object? Anything(Type type)
    {
        if (type.IsValueType) return Activator.CreateInstance(type);
        if (type == typeof(string)) return "x";
        if (typeof(Delegate).IsAssignableFrom(type))
            return Expression.Lambda(type, Expression.Empty(), type.GetMethod("Invoke")!.GetParameters().Select(p => Expression.Parameter(p.ParameterType))).Compile();
        if (!type.IsInterface) return RuntimeHelpers.GetUninitializedObject(type);
        var of = type.GetGenericArguments();
        Type[] lists = [of[0].MakeArrayType(), typeof(HashSet<>).MakeGenericType(of[0]), typeof(Dictionary<,>).MakeGenericType(of[0], of[^1])];
        return lists.FirstOrDefault(type.IsAssignableFrom) is { } list ? Activator.CreateInstance(list, list.IsArray ? [0] : []) : null;
    }
}
