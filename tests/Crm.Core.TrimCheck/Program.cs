using System.Runtime.CompilerServices;
using Crm.Core;
using Crm.Core.Settings;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

// Every step uses a part of the library that trimming or missing dynamic code could break.
(string Name, Func<IServiceProvider, bool> Holds)[] steps =
[
    ("no dynamic code", _ => !RuntimeFeature.IsDynamicCodeSupported),
    ("options", s => s.GetRequiredService<IOptions<CrmOptions>>().Value.BaseCurrency == "VND"),
    ("ids", s => s.GetRequiredService<IIdGenerator>() is not null),
    ("tables", _ => Money.Of(1_250_000, "VND").Currency == Currency.Parse("VND")),
    ("façade", s => s.GetRequiredService<IServiceProviderIsService>().IsService(typeof(ICrm))),
];

var services = new ServiceCollection();
services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
services.AddCrm(o => o.BaseCurrency = "VND");
await using var provider = services.BuildServiceProvider();
await using var scope = provider.CreateAsyncScope();

foreach (var (name, holds) in steps)
{
    if (holds(scope.ServiceProvider)) continue;
    await Console.Error.WriteLineAsync($"does not hold: {name}");
    return 1;
}

Console.WriteLine($"{steps.Length} steps hold");
return 0;
