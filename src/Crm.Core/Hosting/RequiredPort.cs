namespace Crm.Core.Hosting;

/// <summary>A port the host needs.</summary>
internal sealed class RequiredPort<TPort> : IStorageRequirement
    where TPort : class
{
    public void Check(IServiceProvider services)
    {
        if (services.GetService(typeof(TPort)) is null)
            throw new InvalidOperationException($"The storage adapter has no {typeof(TPort).Name}. Choose one that has it, or leave out RequireStorage<{typeof(TPort).Name}>() and do without.");
    }
}
