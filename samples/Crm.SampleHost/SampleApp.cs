using System.Net;
using System.Text.Json.Serialization;
using Crm.Core.Unidentified;
using Crm.Core.Values;
using Crm.SampleHost.Insights;
using Crm.SampleHost.Loading;
using Crm.SampleHost.Loading.Retail;
using Crm.SampleHost.Overview;
using Crm.SampleHost.Segments;
using Crm.SampleHost.Standing;
using Crm.SampleHost.Storage;
using Crm.SampleHost.Tenants;
using Crm.SampleHost.Web;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Crm.SampleHost;

/// <summary>All it takes to embed the library in a web application.</summary>
public static class SampleApp
{
    public static WebApplication Build(SampleOptions options)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // What fails ends in one line on standard error. A real host keeps these.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None).AddFilter("Microsoft.AspNetCore.Diagnostics", LogLevel.None);
        builder.Configuration["AllowedHosts"] = "localhost;127.0.0.1";
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.Port));
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            json.SerializerOptions.AllowDuplicateProperties = false;
        });
        // A request that cannot be read is told where, as everything else that is refused.
        builder.Services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        builder.Services.AddExceptionHandler<UnreadableRequests>();
        builder.Services.AddProblemDetails(o => o.CustomizeProblemDetails = c => c.ProblemDetails.Extensions.TryAdd("code", "sample.request.refused"));
        builder.Services.AddHealthChecks().AddCrm();
        AddCrm(builder.Services, options);
        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.MapHealthChecks("/health");
        app.MapCrm();
        return app;
    }

    private static string FileOf(SampleOptions options) => new SqliteConnectionStringBuilder { DataSource = options.Database }.ConnectionString;

    private static void AddCrm(IServiceCollection services, SampleOptions options)
    {
        services.AddDbContextPool<SampleDb>(db => _ = options.Postgres is { } server ? db.UseNpgsql(server) : db.UseSqlite(FileOf(options)));
        services.AddSingleton<TimeProvider, SampleClock>();
        services.AddCrm(crm =>
            {
                crm.BaseCurrency = "GBP";
                crm.DefaultRegion = CountryCode.Parse("GB");
                crm.TimeZone = "Europe/London";
                crm.Lifecycles.LoyalWhen = "days(purchase in last 365d) >= 6";
            })
            .UseEntityFrameworkCore<SampleDb>(ef => _ = options.Postgres is null ? ef.UseSqlite() : ef.UsePostgreSql())
            .AddAnalytics()
            .UseCaller(SampleTenant.OnlineRetail.Caller)
            // A real host takes it from its secrets.
            .UseContactRules(rules => rules.SuppressionKey = "c2FtcGxlLWhvc3Qta2V5LW5vdC1hLXNlY3JldC0wMDE=");
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IHeldFactKind, LedgerEntries>());
        services.AddSingleton<SampleLoader>();
        services.AddScoped<TimelineReader>();
        services.AddScoped<GeneratedReader>();
        services.AddScoped<OverviewReader>();
        services.AddScoped<DealsReader>();
        services.AddScoped<SegmentOverview>();
        services.AddScoped<StandingOverview>();
        services.AddScoped<InsightOverview>();
        services.AddScoped<TenantOverview>();
    }
}
