using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Crm.Core;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.SampleHost.Tenants;
using Crm.SampleHost.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Crm.SampleHost.Tests;

public sealed class ServingTests : IAsyncLifetime
{
    private SampleRun _run = null!;

    public async Task InitializeAsync() => _run = await SampleRun.StartAsync();

    public Task DisposeAsync() => _run.DisposeAsync().AsTask();

    [Fact]
    public async Task Customers_are_listed_page_by_page()
    {
        foreach (var name in new[] { "Anna", "Bert", "Cleo" }) await AddAsync(name);

        var first = await GetAsync("/customers?size=2");
        var second = await GetAsync($"/customers?size=2&after={first.GetProperty("next").GetString()}");

        Assert.Equal(["Anna", "Bert"], Names(first));
        Assert.Equal(["Cleo"], Names(second));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task An_interaction_that_is_posted_stands_on_the_timeline()
    {
        var id = await AddAsync("Anna");

        using var answer = await _run.Http.PostAsJsonAsync($"/customers/{id}/interactions", new { channel = "Call", direction = "Inbound", subject = "asked for delivery" });

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var timeline = await GetAsync($"/customers/{id}/timeline");
        Assert.Contains("asked for delivery", timeline.GetProperty("items").EnumerateArray().Select(e => e.GetProperty("text").GetString()));
        Assert.Equal("Anna", (await GetAsync($"/customers/{id}")).GetProperty("displayName").GetString());
    }

    [Fact]
    public async Task An_interaction_in_the_future_is_refused_with_its_code()
    {
        var id = await AddAsync("Anna");

        using var answer = await _run.Http.PostAsJsonAsync($"/customers/{id}/interactions", new { channel = "Call", direction = "Inbound", occurredAt = "2050-01-01T00:00:00Z" });

        await RefusedAsync(answer, HttpStatusCode.BadRequest, "crm.interaction.in-the-future");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"channel":"Pigeon","direction":"Inbound"}""")]
    [InlineData("""{"direction":"Inbound"}""")]
    [InlineData("""{"channel":1,"direction":"Inbound"}""")]
    [InlineData("""{"channel":"Call","direction":"Inbound","weather":"fine"}""")]
    [InlineData("""{"channel":"Call","direction":"Inbound","subject":"one","subject":"two"}""")]
    public async Task A_body_that_cannot_be_read_is_a_problem_with_a_code(string body)
    {
        var id = await AddAsync("Anna");
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var answer = await _run.Http.PostAsync($"/customers/{id}/interactions", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(string.IsNullOrEmpty((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("/customers/0193e3a0-0000-7000-8000-000000000001", HttpStatusCode.NotFound, "crm.customer.not-found")]
    [InlineData("/customers/0193e3a0-0000-7000-8000-000000000001/page", HttpStatusCode.NotFound, "crm.customer.not-found")]
    [InlineData("/overview", HttpStatusCode.NotFound, "sample.overview.not-found")]
    [InlineData("/customers?tenant=nobody", HttpStatusCode.BadRequest, "sample.tenant.unknown")]
    [InlineData("/customers?size=0", HttpStatusCode.BadRequest, "crm.page.invalid-size")]
    [InlineData("/customers?after=nonsense", HttpStatusCode.BadRequest, "crm.page.invalid-cursor")]
    public async Task What_the_library_refuses_reaches_the_client_with_its_code(string path, HttpStatusCode status, string code)
    {
        using var answer = await _run.Http.GetAsync(path);

        await RefusedAsync(answer, status, code);
    }

    [Fact]
    public async Task The_pages_encode_what_people_typed()
    {
        var id = await AddAsync("<script>alert('x')</script>");

        using var page = await _run.Http.GetAsync($"/customers/{id}/page");
        var list = await _run.Http.GetStringAsync("/");
        var html = await page.Content.ReadAsStringAsync();

        Assert.All([html, list], text =>
        {
            Assert.Contains("&lt;script&gt;alert", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
        });
        Assert.StartsWith("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_serves_on_this_machine_only_and_says_that_it_is_well()
    {
        Assert.Equal(IPAddress.Loopback, IPAddress.Parse(_run.Http.BaseAddress!.Host));
        Assert.Equal("Healthy", await _run.Http.GetStringAsync("/health"));
        Assert.Contains("crm", _run.App.Services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations.Select(r => r.Name));
    }

    [Fact]
    public async Task A_request_names_its_tenant_and_sees_nothing_of_the_other()
    {
        var ours = await AddAsync("Anna");
        var theirs = await AddAsync("Berta & Co", SampleTenant.Maven);

        Assert.Equal(["Anna"], Names(await GetAsync("/customers")));
        Assert.Equal(["Berta & Co"], Names(await GetAsync("/customers?tenant=maven")));
        Assert.Equal(HttpStatusCode.OK, (await _run.Http.GetAsync($"/customers/{theirs}/page?tenant=maven")).StatusCode);
        using var foreign = await _run.Http.GetAsync($"/customers/{ours}?tenant=maven");
        await RefusedAsync(foreign, HttpStatusCode.NotFound, "crm.customer.not-found");
        Assert.Contains($"/customers/{theirs}/page?tenant=maven", await _run.Http.GetStringAsync("/?tenant=maven"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timeline_page_says_in_words_what_happened()
    {
        var id = await AddAsync("Anna");
        using var answer = await _run.Http.PostAsJsonAsync($"/customers/{id}/interactions", new { channel = "Call", direction = "Inbound", subject = "asked for delivery" });

        var page = await _run.Http.GetStringAsync($"/customers/{id}/page");

        Assert.Contains("Call from them", page, StringComparison.Ordinal);
        Assert.Contains("Record added", page, StringComparison.Ordinal);
        Assert.DoesNotContain("customer.added", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_else_changed_first_is_a_conflict()
    {
        Assert.Equal(409, CrmEndpoints.StatusOf(new CrmConcurrencyException()));
        Assert.Equal(409, CrmEndpoints.StatusOf(new CrmException(CrmConcurrencyException.Stale)));
    }

    private Task<CustomerId> AddAsync(string name, SampleTenant? tenant = null) => _run.InScopeAsync(
        async services =>
        {
            var customer = await services.GetRequiredService<ICrm>().Customers.AddAsync(NewCustomer.Organisation(name));
            await services.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync();
            return customer.Id;
        },
        tenant);

    private Task<JsonElement> GetAsync(string path) => _run.Http.GetFromJsonAsync<JsonElement>(path);

    private static IEnumerable<string?> Names(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(c => c.GetProperty("displayName").GetString());

    private static async Task RefusedAsync(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }
}
