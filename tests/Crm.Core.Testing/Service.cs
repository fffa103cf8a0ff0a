using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Testing;

/// <summary>Makes the service AddCrm registers, from parts given by hand, without a container.</summary>
public static class Service
{
    public static T Of<T>(params object[] parts)
        where T : class => Of<T>(_ => true, parts);

    public static T Of<T>(Func<Type, bool> which, params object[] parts)
        where T : class
    {
        var registered = new ServiceCollection().AddCrm().Services.Single(s => s.ServiceType == typeof(T) && which(s.ImplementationType!));
        return (T)ActivatorUtilities.CreateInstance(new Nothing(), registered.ImplementationType!, parts);
    }

    private sealed class Nothing : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
