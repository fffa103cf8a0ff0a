using Crm.Core.Errors;
using Crm.Core.Leads;
using Crm.Core.Reasons;
using Crm.Core.Tool.Importing.Mapping;
using Crm.Core.Tool.Refusals;
using Crm.Core.Values;

namespace Crm.Core.Tool.Importing.Leads;

/// <summary>How far the leads of a file are: reads it, and takes a new lead there by the steps the library allows, dated now.</summary>
internal sealed class LeadStanding
{
    private readonly ReasonLookup _reasons = new(ReasonKind.Disqualification);

    /// <summary>Where a row says its lead stands.</summary>
    /// <exception cref="RowRefusedException">No such status, one an import cannot reach, or a reason that is missing or too many.</exception>
    public async Task<(LeadStatus Status, ReasonCode? Reason)> ReadAsync(ICrm crm, MappedRow<LeadField> row, CancellationToken ct)
    {
        var status = row.Read(LeadField.Status, t => LeadStatusWords.Statuses.Find(t) ?? throw new CrmException(ToolErrors.UnknownStatus)) ?? LeadStatus.New;
        if (status is LeadStatus.Converted) throw row.Refusal(ToolErrors.StatusOutOfReach, LeadField.Status);
        var reason = row.Take(LeadField.Reason);
        if (status is not LeadStatus.Disqualified) return reason is null ? (status, null) : throw row.Refusal(ToolErrors.UnexpectedReason, LeadField.Reason);
        if (reason is null) throw row.Refusal(ToolErrors.MissingReason, row.Has(LeadField.Reason) ? LeadField.Reason : LeadField.Status);
        return (status, await row.AtAsync(LeadField.Reason, () => _reasons.FindAsync(crm, reason, ct)));
    }

    /// <summary>Takes a lead that was just added from new to where it stands.</summary>
    public static async Task<Lead> ReachAsync(ILeads leads, Lead lead, LeadStatus status, ReasonCode? reason, CancellationToken ct)
    {
        if (status is LeadStatus.Working or LeadStatus.Qualified) await leads.StartWorkingAsync(lead.Id, ct);
        if (status is LeadStatus.Qualified) await leads.QualifyAsync(lead.Id, ct);
        if (status is LeadStatus.Nurturing) await leads.NurtureAsync(lead.Id, ct: ct);
        if (reason is { } given) await leads.DisqualifyAsync(lead.Id, given, ct);
        return lead;
    }
}
