using Crm.Core;
using Crm.Core.Consents;
using Crm.Core.Customers;
using Crm.Core.Interactions;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.SampleHost.Loading.Generated;

/// <summary>The sources do not say who may be written to: consents of the first fifty customers with an e-mail address are made up and say so. All others may not be contacted, because unknown means no.</summary>
public sealed class GeneratedConsentsUnit(TimeProvider clock) : LoadUnit("Consents", 0)
{
    public const int Asked = 50;

    public static readonly ReasonCode Purpose = ReasonCode.Parse("marketing");

    private const string Edition = GeneratedDetails.Label;

    public override async Task<bool> IsStoredAsync(ICrm crm, CancellationToken ct) =>
        (await crm.ConsentNotices.ListAsync(ct: ct)).Items.Any(n => n.Edition == Edition);

    public override async Task AddAsync(ICrm crm, CancellationToken ct)
    {
        var notice = await crm.ConsentNotices.PublishAsync(Purpose, Edition, "en", $"We write to you once a month about what is new ({GeneratedDetails.Label}).", ct);
        var byName = Specification.For<Customer>().Where(c => c.PrimaryEmail != null).OrderBy(CustomerOrder.Name).Paged(new(Asked));
        var customers = (await crm.Customers.ListAsync(byName, ct)).Items;
        for (var i = 0; i < customers.Count; i++) await SayAsync(crm, new NewConsent(customers[i].Id, Purpose, Channel.Email).Under(notice.Id).Through(GeneratedDetails.Label), i, ct);
    }

    // Of five customers two agree, one says no, one takes it back and one does not answer.
    private async Task SayAsync(ICrm crm, NewConsent draft, int number, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var asked = draft.SaidAt(now.AddDays(-60 + number));
        await crm.Consents.RequestAsync(asked, ct);
        var answered = draft.SaidAt(asked.EffectiveAt!.Value.AddHours(3));
        if (number % 5 < 3) await crm.Consents.ConfirmAsync(answered, ct);
        if (number % 5 == 2) await crm.Consents.WithdrawAsync(draft.SaidAt(now.AddDays(-1)), ct);
        if (number % 5 == 3) await crm.Consents.DenyAsync(answered, ct);
    }
}
