using System.Collections.Concurrent;
using System.Reflection;

namespace Crm.Core.Tests.Hosting;

/// <summary>Stands before a service and remembers which of its members were called.</summary>
public class Witness : DispatchProxy
{
    private object _service = null!;
    private ConcurrentDictionary<string, byte> _called = null!;

    public static object Of(Type type, object service, ConcurrentDictionary<string, byte> called)
    {
        var proxy = (Witness)Create(type, typeof(Witness));
        (proxy._service, proxy._called) = (service, called);
        return proxy;
    }

    public static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}({method.GetParameters().Length})";

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        _called.TryAdd(NameOf(targetMethod!), 0);
        return targetMethod!.Invoke(_service, BindingFlags.DoNotWrapExceptions, null, args, null);
    }
}
