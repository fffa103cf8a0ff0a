using Crm.Core;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.SampleHost.Overview;
using Crm.SampleHost.Tenants;

namespace Crm.SampleHost.Web;

public static class CrmEndpoints
{
    public static void MapCrm(this IEndpointRouteBuilder routes)
    {
        var crm = routes.MapGroup("").AddEndpointFilter(RefuseAsync);
        crm.MapGet("/customers", ListAsync);
        crm.MapGet("/customers/{id:guid}", GetAsync);
        crm.MapGet("/customers/{id:guid}/timeline", TimelineAsync);
        crm.MapPost("/customers/{id:guid}/interactions", RecordAsync);
        crm.MapGet("/site.css", () => Results.Text(CustomerPages.Style, "text/css"));
        crm.MapGet("/", async (ICrm services, CurrentCaller caller, string? after, CancellationToken ct) =>
            CustomerPages.List(SampleTenant.Of(caller.Tenant), await services.Customers.ListAsync(Named(50, after), ct)));
        crm.MapGet("/overview", async (TenantOverview overview, CurrentCaller caller, CancellationToken ct) =>
            CustomerPages.Overview(SampleTenant.Of(caller.Tenant), await overview.ReadAsync(SampleTenant.Of(caller.Tenant), ct)));
        crm.MapGet("/customers/{id:guid}/page", async (Guid id, ICrm services, TimelineReader timeline, CurrentCaller caller, string? after, CancellationToken ct) =>
            CustomerPages.Customer(SampleTenant.Of(caller.Tenant), await services.Customers.GetAsync(new(id), ct), await timeline.OfAsync(new(id), Page(50, after), ct)));
    }

    public static int StatusOf(CrmException refused)
    {
        if (refused.Code == CrmConcurrencyException.Lost.Code || refused.Code == CrmConcurrencyException.Stale.Code) return StatusCodes.Status409Conflict;
        return refused.Code.EndsWith(".not-found", StringComparison.Ordinal) ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
    }

    private static async Task<IResult> ListAsync(ICrm crm, string? after, CancellationToken ct, int size = 20)
    {
        var page = await crm.Customers.ListAsync(Named(size, after), ct);
        return Results.Ok(new { Items = page.Items.Select(c => new { c.Id, c.Kind, c.DisplayName, c.PrimaryEmail, c.PrimaryPhone }), Next = page.Next?.ToString(), About = CustomerPages.Generated });
    }

    private static async Task<IResult> GetAsync(Guid id, ICrm crm, CancellationToken ct)
    {
        var customer = await crm.Customers.GetAsync(new(id), ct);
        var lifecycle = await crm.Lifecycles.OfAsync(customer.Id, ct);
        return Results.Ok(new
        {
            customer.Id,
            customer.Kind,
            customer.DisplayName,
            ExternalIds = customer.ExternalIds.Select(e => new { e.System, e.Key }),
            ContactPoints = customer.ContactPoints.Select(p => new { p.Kind, p.Value, p.Label }),
            Attributes = customer.Attributes.ToDictionary(a => a.Key, a => a.Value.FullText, StringComparer.Ordinal),
            customer.Tags,
            lifecycle.Stage,
            lifecycle.Purchases,
            lifecycle.LastUsedAt,
        });
    }

    private static async Task<IResult> TimelineAsync(Guid id, ICrm crm, string? after, CancellationToken ct, int size = 20)
    {
        var page = await crm.Timeline.OfAsync(new(id), Page(size, after), ct: ct);
        return Results.Ok(new { page.Items, Next = page.Next?.ToString() });
    }

    private static async Task<IResult> RecordAsync(Guid id, InteractionRequest request, ICrm crm, ICrmUnitOfWork unit, TimeProvider clock, CancellationToken ct)
    {
        var recorded = await crm.Interactions.RecordAsync(new(id), request.ToDraft(clock.GetUtcNow()), ct);
        await unit.SaveChangesAsync(ct);
        return Results.Created($"/customers/{id}/timeline", new { recorded.Id, recorded.OccurredAt });
    }

    private static Specification<Customer> Named(int size, string? after) => Specification.For<Customer>().OrderBy(CustomerOrder.Name).Paged(Page(size, after));

    private static PageRequest Page(int size, string? after) => new(size, after is null ? null : Cursor.Parse(after));

    // A real host takes the tenant from who signed in. What the library refuses has a code: it goes to the client as it is.
    private static async ValueTask<object?> RefuseAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            var tenant = SampleTenant.Named(context.HttpContext.Request.Query["tenant"].FirstOrDefault() ?? SampleTenant.OnlineRetail.Key);
            using var acting = context.HttpContext.RequestServices.GetRequiredService<CurrentCaller>().ActAs(tenant.Caller);
            return await next(context);
        }
        catch (CrmException refused)
        {
            return Results.Problem(refused.Error.Message, statusCode: StatusOf(refused), extensions: [new("code", refused.Code), new("path", refused.Path)]);
        }
    }
}
