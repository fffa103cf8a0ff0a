using Crm.Core;
using Crm.Core.Cases;
using Crm.Core.Churn;
using Crm.Core.Consents;
using Crm.Core.Contracts;
using Crm.Core.Feedback;
using Crm.Core.FollowUps;
using Crm.Core.Interactions;
using Crm.Core.Leads;
using Crm.Core.Storage;
using Crm.SampleHost.Loading.Generated;
using Crm.SampleHost.Storage;
using Microsoft.EntityFrameworkCore;

namespace Crm.SampleHost.Overview;

/// <summary>Reads what both tenants are given; whether somebody may be written to is asked of the gate, as a campaign would.</summary>
public sealed class GeneratedReader(SampleDb db, ICrm crm, TimeProvider clock)
{
    public async Task<GeneratedOverview> ReadAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var scores = await db.Set<CustomerFeedback>().Where(f => f.Scale == FeedbackScale.Recommendation).Select(f => f.Score!.Value).ToListAsync(ct);
        var asked = await db.Set<ConsentState>().Where(s => s.Channel == Channel.Email).Select(s => s.CustomerId).Distinct().ToListAsync(ct);
        var (consents, allowed) = (new List<ConsentStatus>(), 0);
        foreach (var customer in asked)
        {
            // A no is an entry of the ledger and no row of its own: the service knows where a consent stands.
            consents.Add((await crm.Consents.StandingAsync(customer, GeneratedConsentsUnit.Purpose, Channel.Email, ct: ct)).Status);
            if ((await crm.ContactGate.MayContactAsync(customer, GeneratedConsentsUnit.Purpose, Channel.Email, now, ct: ct)).IsAllowed) allowed++;
        }

        return new()
        {
            Leads = Counted(await db.Set<Lead>().Select(l => l.Status).ToListAsync(ct)),
            Contracts = Counted(await db.Set<Contract>().Select(c => c.State).ToListAsync(ct)),
            RenewalsDue = (int)await crm.Contracts.CountAsync(Specification.For<Contract>().Where(ContractCriteria.RenewalDueBy(DateOnly.FromDateTime(now.UtcDateTime))), ct),
            Cases = Counted(await db.Set<Case>().Select(c => c.State).ToListAsync(ct)),
            NetPromoterScore = scores.Count == 0 ? 0 : 100 * (scores.Count(s => s >= 9) - scores.Count(s => s <= 6)) / scores.Count,
            Recommendations = scores.Count,
            FollowUpsOpen = (int)await crm.FollowUps.CountAsync(Specification.For<FollowUp>().Where(FollowUpCriteria.Open), ct),
            FollowUpsOverdue = (int)await crm.FollowUps.CountAsync(Specification.For<FollowUp>().Where(FollowUpCriteria.OverdueAt(now)), ct),
            Left = (int)await crm.Churn.CountAsync(Specification.For<ChurnRecord>(), ct),
            Consents = Counted(consents),
            MayBeWrittenTo = allowed,
        };
    }

    private static IReadOnlyList<(T Value, int Count)> Counted<T>(IReadOnlyList<T> values)
        where T : struct, Enum => [.. values.GroupBy(v => v).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))];
}
