using Crm.Core.Customers;
using Crm.Core.Interactions;
using Crm.Core.Leads;
using Crm.Core.Values;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>Interactions and who took part.</summary>
internal static class InteractionTables
{
    public static void Add(CrmModelBuilder crm)
    {
        var interaction = crm.Aggregate<Interaction>("interactions");
        interaction.Property(i => i.Subject).HasMaxLength(Interaction.MaxSubjectLength);
        interaction.Property(i => i.Body).HasMaxLength(Interaction.MaxBodyLength);
        interaction.Property(i => i.BodyReference).HasMaxLength(Interaction.MaxReferenceLength);
        interaction.Property(i => i.RecordingReference).HasMaxLength(Interaction.MaxReferenceLength);
        interaction.Property(i => i.RecordingHash).HasMaxLength(32);
        interaction.Property(i => i.Campaign).HasMaxLength(Interaction.MaxCampaignLength);
        interaction.Property(i => i.Store).HasMaxLength(Interaction.MaxStoreLength);
        interaction.Property(i => i.Source).HasMaxLength(Interaction.MaxSourceLength);
        interaction.Property(i => i.ExternalKey).HasMaxLength(Interaction.MaxKeyLength);
        interaction.Property(i => i.Outcome).HasMaxLength(ReasonCode.MaxLength);
        crm.Unique(interaction, "interactions_key", InteractionErrors.ExternalIdTaken, nameof(Interaction.Source), nameof(Interaction.ExternalKey));
        crm.Index(interaction, "interactions_corrects", nameof(Interaction.CorrectsId));
        crm.Covering(
            interaction,
            "interactions_customer",
            [nameof(Interaction.CustomerId), nameof(Interaction.OccurredAt), nameof(Interaction.Id)],
            nameof(Interaction.CorrectedById), nameof(Interaction.Channel), nameof(Interaction.Direction));
        crm.Index(interaction, "interactions_lead", nameof(Interaction.LeadId), nameof(Interaction.OccurredAt), nameof(Interaction.Id));
        crm.Index(interaction, "interactions_occurred", nameof(Interaction.OccurredAt), nameof(Interaction.Id));
        crm.Index(interaction, "interactions_employee", nameof(Interaction.Employee), nameof(Interaction.OccurredAt));
        crm.Reference<Interaction, Customer>(interaction, "interactions_customer", nameof(Interaction.CustomerId));
        crm.Reference<Interaction, Lead>(interaction, "interactions_lead", nameof(Interaction.LeadId));
        crm.Reference<Interaction, Interaction>(interaction, "interactions_corrects", nameof(Interaction.CorrectsId));

        var participant = crm.Part<Interaction, InteractionParticipant>(
            interaction, nameof(Interaction.Participants), "interaction_participants", nameof(InteractionParticipant.InteractionId), nameof(InteractionParticipant.Number));
        participant.Property(p => p.Role).HasMaxLength(ReasonCode.MaxLength);
        participant.Property(p => p.Name).HasMaxLength(InteractionParticipant.MaxNameLength);
        participant.Property(p => p.MatchKey).HasMaxLength(ContactPoint.MaxKeyLength);
        crm.Index(participant, "interaction_participants_customer", nameof(InteractionParticipant.CustomerId));
        crm.Reference<InteractionParticipant, Customer>(participant, "interaction_participants_customer", nameof(InteractionParticipant.CustomerId));
    }
}
