namespace Crm.Core.Storage;

/// <summary>What an adapter checks when the host starts. Every adapter registers at least one: it also tells that there is an adapter.</summary>
public interface IStorageCheck
{
    /// <summary>Refuses a host that would fail at first use, and names the line to add.</summary>
    /// <param name="services">A scope of the host.</param>
    /// <exception cref="InvalidOperationException">What is missing and the line to add.</exception>
    void Check(IServiceProvider services);
}
