using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Storage.InMemory;

/// <summary>Finds out at start that another adapter was chosen as well.</summary>
internal sealed class InMemoryStorageCheck : IStorageCheck
{
    public void Check(IServiceProvider services)
    {
        if (services.GetRequiredService<ICrmUnitOfWork>() is not InMemoryUnitOfWork)
            throw new InvalidOperationException("Two storage adapters were chosen. Keep either UseInMemory() or the other one.");
    }
}
