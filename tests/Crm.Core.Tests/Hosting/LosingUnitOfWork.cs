using Crm.Core.Errors;
using Crm.Core.Hosting;
using Crm.Core.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Crm.Core.Tests.Hosting;

/// <summary>Loses races when it is told to: somebody else was faster.</summary>
internal sealed class LosingUnitOfWork(ICrmUnitOfWork real, Func<bool> loses) : ICrmUnitOfWork
{
    public static void Use(CrmBuilder crm, Func<bool> loses)
    {
        var registered = crm.Services.Single(s => s.ServiceType == typeof(ICrmUnitOfWork)).ImplementationFactory!;
        crm.Services.Replace(ServiceDescriptor.Scoped<ICrmUnitOfWork>(s => new LosingUnitOfWork((ICrmUnitOfWork)registered(s), loses)));
    }

    public Task SaveChangesAsync(CancellationToken ct = default) => loses() ? throw new CrmConcurrencyException("another") : real.SaveChangesAsync(ct);
}
