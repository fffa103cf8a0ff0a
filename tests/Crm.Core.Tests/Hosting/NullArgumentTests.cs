using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Crm.Core.Errors;
using Microsoft.Extensions.DependencyInjection;

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

    public void Dispose() => _shop.Dispose();

    // Never looked at: a null beside it is refused first.
    private static object? Anything(Type type)
    {
        if (type.IsValueType) return Activator.CreateInstance(type);
        if (type == typeof(string)) return "x";
        if (typeof(Delegate).IsAssignableFrom(type))
            return Expression.Lambda(type, Expression.Empty(), type.GetMethod("Invoke")!.GetParameters().Select(p => Expression.Parameter(p.ParameterType))).Compile();
        if (type.IsInterface) return type.IsGenericType && type.IsAssignableFrom(type.GetGenericArguments()[0].MakeArrayType()) ? Array.CreateInstance(type.GetGenericArguments()[0], 0) : null;
        return RuntimeHelpers.GetUninitializedObject(type);
    }
}
