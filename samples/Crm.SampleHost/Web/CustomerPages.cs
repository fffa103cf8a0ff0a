using System.Globalization;
using System.Text.Encodings.Web;
using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.SampleHost.Loading;
using Crm.SampleHost.Overview;
using Crm.SampleHost.Tenants;

namespace Crm.SampleHost.Web;

/// <summary>Pages made on the server, without scripts. Every text from the database passes through <see cref="H"/>.</summary>
public static class CustomerPages
{
    public const string Style = """
        body{font:16px/1.5 system-ui,sans-serif;color:#1d2433;background:#f6f7f9;margin:0}
        main{max-width:56rem;margin:2rem auto;padding:1.5rem 2rem;background:#fff;border:1px solid #dfe3ea;border-radius:8px}
        h1{font-size:1.5rem;margin:0 0 .5rem}h2{font-size:1.1rem;margin:2rem 0 .5rem}a{color:#1f5fa8}
        dl{display:grid;grid-template-columns:9rem 1fr;gap:.25rem 1rem;margin:1rem 0}dt{color:#5b6475}dd{margin:0;overflow-wrap:anywhere}
        table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .75rem .4rem 0;border-bottom:1px solid #e8ebf0;vertical-align:top}
        th{color:#5b6475;font-weight:600}td.n,th.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}td.t{white-space:nowrap}
        pre{overflow-x:auto;line-height:1.35}
        @media(max-width:40rem){main{margin:0;padding:1rem;border:0}td{overflow-wrap:anywhere}td.t{white-space:normal}}
        """;

    public const string Generated = "Contact details are generated.";

    public static IResult List(SampleTenant tenant, Page<CustomerSummary> page) => Html("Customers", $"""
        {Tenants("/")}
        <h1>Customers of {H(tenant.Name)}</h1>
        <p>{H(tenant.About)}. {Generated} <a href="/overview?tenant={tenant.Key}">Overview</a></p>
        <table><thead><tr><th>Name</th><th>E-mail (generated)</th><th>Phone (generated)</th></tr></thead><tbody>
        {string.Concat(page.Items.Select(c => $"<tr><td><a href=\"/customers/{c.Id}/page?tenant={tenant.Key}\">{H(c.DisplayName)}</a></td><td>{H(c.PrimaryEmail)}</td><td>{H(c.PrimaryPhone)}</td></tr>\n"))}
        </tbody></table>{More("/", tenant, page.Next)}
        """);

    public static IResult Overview(SampleTenant tenant, string text) => Html("Overview", $"""
        {Tenants("/overview")}
        <h1>{H(tenant.Name)}</h1>
        <p>{H(tenant.About)}. <a href="/?tenant={tenant.Key}">Customers</a></p>
        <pre>{H(text)}</pre>
        """);

    public static IResult Customer(SampleTenant tenant, Customer customer, Page<TimelineLine> timeline) => Html(customer.DisplayName, $"""
        <p><a href="/?tenant={tenant.Key}">All customers</a></p>
        <h1>{H(customer.DisplayName)}</h1>
        <dl>
        {string.Concat(customer.ExternalIds.Select(e => Field(e.System, e.Key)))}
        {string.Concat(customer.Attributes.Select(a => Field(a.Key, a.Key == CountryFieldUnit.Country ? Countries.NameOf(a.Text ?? "") : a.Value.FullText)))}
        {string.Concat(customer.ContactPoints.Select(p => Field(p.Kind.ToString(), p.Label is null ? p.Value : $"{p.Value} ({p.Label})")))}
        {(customer.Tags.Count == 0 ? "" : Field("Tags", string.Join(", ", customer.Tags)))}
        </dl>
        <h2>Timeline</h2>
        <table><thead><tr><th>When (UTC)</th><th>What</th><th>Details</th><th class="n">Amount</th></tr></thead><tbody>
        {string.Concat(timeline.Items.Select(Row))}
        </tbody></table>{More($"/customers/{customer.Id}/page", tenant, timeline.Next)}
        """);

    private static string Tenants(string path) => $"<p>{string.Join(" · ", SampleTenant.All.Select(t => $"<a href=\"{path}?tenant={t.Key}\">{H(t.Name)}</a>"))}</p>";

    private static string Row(TimelineLine entry) =>
        $"<tr><td class=\"t\">{H(entry.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))}</td><td>{H(entry.What)}</td><td>{H(entry.Text)}</td><td class=\"n\">{H(entry.Amount?.ToString())}</td></tr>\n";

    private static string Field(string name, string value) => $"<dt>{H(name)}</dt><dd>{H(value)}</dd>\n";

    private static string More(string path, SampleTenant tenant, Cursor? next) => next is null ? "" : $"<p><a href=\"{path}?tenant={tenant.Key}&amp;after={next}\">More</a></p>";

    private static string H(string? text) => text is null ? "" : HtmlEncoder.Default.Encode(text);

    private static HtmlPage Html(string title, string body) => new(
        $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{H(title)}</title><link rel=\"stylesheet\" href=\"/site.css\"></head><body><main>{body}</main></body></html>");

    private sealed class HtmlPage(string html) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
            httpContext.Response.Headers.XContentTypeOptions = "nosniff";
            httpContext.Response.ContentType = "text/html; charset=utf-8";
            return httpContext.Response.WriteAsync(html, httpContext.RequestAborted);
        }
    }
}
