namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>Every table of the library, one line a concept. One that a later version adds says <c>if (crm.Has(version))</c> before.</summary>
internal static class CrmTables
{
    public static void Add(CrmModelBuilder crm)
    {
        JournalTables.Add(crm);
        AttributeTables.Add(crm);
        ReasonTables.Add(crm);
        CustomerTables.Add(crm);
        SearchTables.Add(crm);
        AffiliationTables.Add(crm);
        LifecycleTables.Add(crm);
        ProductTables.Add(crm);
        PurchaseTables.Add(crm);
        InteractionTables.Add(crm);
        TraitTables.Add(crm);
        UnidentifiedTables.Add(crm);
        TeamTables.Add(crm);
        LeadTables.Add(crm);
        PipelineTables.Add(crm);
        OpportunityTables.Add(crm);
        ContractTables.Add(crm);
        FeedbackTables.Add(crm);
        CaseTables.Add(crm);
        ChurnTables.Add(crm);
        FollowUpTables.Add(crm);
        ConsentTables.Add(crm);
        ScoreTables.Add(crm);
        TierTables.Add(crm);
        PolicyTables.Add(crm);
        InsightTables.Add(crm);
        SegmentTables.Add(crm);
    }
}
