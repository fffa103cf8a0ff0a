using Crm.Core.Consents;
using Crm.Core.Customers;
using Crm.Core.Interactions;
using Crm.Core.Tests.Hosting;
using Crm.Core.Values;

namespace Crm.Core.Tests.Consents;

/// <summary>A shop with one customer and one notice, in which consent to marketing by e-mail is asked for.</summary>
internal sealed class Agreement : IDisposable
{
    public const string Address = "lan@example.vn";

    public static readonly ReasonCode Marketing = ReasonCode.Parse("marketing");

    private Agreement(Shop shop, CustomerId customer, ConsentNoticeId notice) => (Shop, Customer, Notice) = (shop, customer, notice);

    public Shop Shop { get; }

    public CustomerId Customer { get; }

    public ConsentNoticeId Notice { get; }

    public NewConsent Email => new NewConsent(Customer, Marketing, Channel.Email).Under(Notice);

    public static async Task<Agreement> WithAsync(NewCustomer? customer = null, Action<ContactOptions>? configure = null)
    {
        var shop = new Shop(crm => crm.UseContactRules(o =>
        {
            o.SuppressionKey = Convert.ToBase64String(new byte[32]);
            configure?.Invoke(o);
        }));
        var added = await shop.Write(crm => crm.Customers.AddAsync(customer ?? NewCustomer.Person("Lan").Email(Address).Phone("0912345678")));
        var notice = await shop.Write(crm => crm.ConsentNotices.PublishAsync(Marketing, "2026-03", "vi", "Tôi đồng ý."));
        return new(shop, added.Id, notice.Id);
    }

    public Task<ConsentEvent> DoAsync(Func<IConsents, Task<ConsentEvent>> command)
    {
        Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        return Shop.Write(crm => command(crm.Consents));
    }

    public Task<ConsentStanding> StandingAsync(string? point = null) => Shop.Read(crm => crm.Consents.StandingAsync(Customer, Marketing, Channel.Email, point));

    public Task<ContactDecision> AskAsync(Channel channel = Channel.Email, DateTimeOffset? at = null, string purpose = "marketing", int? point = null, params PlannedContact[] planned) =>
        Shop.Read(crm => crm.ContactGate.MayContactAsync(Customer, ReasonCode.Parse(purpose), channel, at ?? Shop.Now, planned, point));

    public void Dispose() => Shop.Dispose();
}
