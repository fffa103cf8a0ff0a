namespace Crm.Core.Hosting;

/// <summary>Something the host needs of its storage adapter.</summary>
internal interface IStorageRequirement
{
    /// <summary>Refuses an adapter that lacks it.</summary>
    void Check(IServiceProvider services);
}
