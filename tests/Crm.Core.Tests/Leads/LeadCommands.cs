using Crm.Core.Customers;
using Crm.Core.Leads;
using Crm.Core.Opportunities;
using Crm.Core.Products;
using Crm.Core.Reasons;
using Crm.Core.Settings;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Testing;
using Crm.Core.Values;
using Microsoft.Extensions.Options;

namespace Crm.Core.Tests.Leads;

/// <summary>Every command on a lead by its name, on a service with one lead in a chosen status.</summary>
internal sealed class LeadCommands
{
    private readonly Customer _customer = A.Customer();
    private readonly Product _product = Product.Create(Some.Tenant, new(Some.Id()), "P-1", "Lamp", null, Some.Instant);
    private readonly ManualClock _clock = new(Some.Instant);
    private readonly ILeads _leads;

    private LeadCommands(Lead lead)
    {
        var (caller, ids) = (new CurrentCaller(new CrmCaller(Some.Tenant, Some.User)), new CountedIds());
        Lead = lead;
        _leads = Service.Of<ILeads>(
            new ListRepository<Lead, LeadId>(lead),
            new ListRepository<Customer, CustomerId>(_customer),
            new ListRepository<Product, ProductId>(_product),
            new ListRepository<Opportunity, OpportunityId>(),
            Service.Of<ITeams>(new ListRepository<Team, TeamId>(), new ListRepository<BusinessCalendar, BusinessCalendarId>(), caller, ids, _clock),
            Service.Of<IReasons>(new ListRepository<Reason, ReasonId>(), caller, ids, _clock),
            caller,
            ids,
            _clock,
            Options.Create(new CrmOptions()));
    }

    public Lead Lead { get; }

    public IReadOnlyDictionary<string, Func<Task>> All => new Dictionary<string, Func<Task>>(StringComparer.Ordinal)
    {
        ["StartWorking"] = () => _leads.StartWorkingAsync(Lead.Id),
        ["Qualify"] = () => _leads.QualifyAsync(Lead.Id),
        ["Nurture"] = () => _leads.NurtureAsync(Lead.Id, new(2026, 6, 1)),
        ["Resume"] = () => _leads.ResumeAsync(Lead.Id),
        ["Disqualify"] = () => _leads.DisqualifyAsync(Lead.Id, ReasonCode.Parse("no-need")),
        ["MarkConverted"] = () => _leads.MarkConvertedAsync(Lead.Id, _customer.Id),
        ["Assign"] = () => _leads.AssignAsync(Lead.Id, Some.OtherUser, null, ReasonCode.Parse("handover")),
        ["RecordFirstResponse"] = () => _leads.RecordFirstResponseAsync(Lead.Id),
        ["WantProducts"] = () => _leads.WantProductsAsync(Lead.Id, [_product.Id]),
        ["Change"] = () => _leads.ChangeAsync(Lead.Id, (l, at) => l.Change(l.Details with { Note = "call back" }, at)),
        ["Reach"] = () => _leads.ChangeAsync(Lead.Id, (l, at) => l.Reach(ContactPointKind.Phone, "0912345678", CountryCode.Vietnam, at)),
        ["RemoveContactPoint"] = () => _leads.ChangeAsync(Lead.Id, (l, at) => l.RemoveContactPoint(1, at)),
        ["RespondBy"] = () => _leads.ChangeAsync(Lead.Id, (l, at) => l.RespondBy(at.AddHours(1), at)),
    };

    public static async Task<LeadCommands> OnLeadThatIs(LeadStatus status)
    {
        var commands = new LeadCommands(A.Lead());
        string[] way = status switch
        {
            LeadStatus.New => [],
            LeadStatus.Working => ["StartWorking"],
            LeadStatus.Qualified => ["StartWorking", "Qualify"],
            LeadStatus.Nurturing => ["Nurture"],
            LeadStatus.Converted => ["StartWorking", "Qualify", "MarkConverted"],
            LeadStatus.Disqualified => ["Disqualify"],
            _ => throw new NotSupportedException($"Say how a lead becomes {status}."),
        };
        foreach (var command in way) await commands.All[command]();
        Assert.Equal(status, commands.Lead.Status);
        commands.Lead.TakePendingChanges();
        return commands;
    }
}
