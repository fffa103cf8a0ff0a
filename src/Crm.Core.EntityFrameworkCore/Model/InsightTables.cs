using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Insights;
using Crm.Core.Leads;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>What analyses say of customers, one row each, and the models they say it by.</summary>
internal static class InsightTables
{
    public static void Add(CrmModelBuilder crm)
    {
        var profile = crm.Aggregate<PurchaseProfile>("purchase_profiles");
        profile.Property(p => p.Months).HasMaxLength(PurchaseProfile.MaxMonths);
        profile.Property(p => p.CurrencyCode).HasMaxLength(3);
        crm.Reference<PurchaseProfile, Customer>(profile, "purchase_profiles_customer", nameof(PurchaseProfile.Id));

        var standing = crm.Aggregate<RfmStanding>("rfm_standings");
        standing.Property(s => s.Segment).HasMaxLength(RfmStanding.MaxSegmentLength);
        standing.Property(s => s.Before).HasMaxLength(RfmStanding.MaxSegmentLength);
        crm.Index(standing, "rfm_standings_segment", nameof(RfmStanding.Segment), nameof(RfmStanding.Id));
        crm.Reference<RfmStanding, Customer>(standing, "rfm_standings_customer", nameof(RfmStanding.Id));

        var estimate = crm.Aggregate<LifetimeEstimate>("lifetime_estimates");
        estimate.Property(e => e.CurrencyCode).HasMaxLength(3);
        estimate.Property(e => e.Model).HasMaxLength(InsightModel.MaxKeyLength);
        crm.Index(estimate, "lifetime_estimates_value", nameof(LifetimeEstimate.ValueMinor), nameof(LifetimeEstimate.Id));
        crm.Reference<LifetimeEstimate, Customer>(estimate, "lifetime_estimates_customer", nameof(LifetimeEstimate.Id));

        // Two that begin a customer's row at once: whoever comes second loads the row the other began.
        foreach (var table in (string[])["purchase_profiles", "rfm_standings", "lifetime_estimates"]) Clashes.RegisterRace($"pk_{crm.Options.TablePrefix}{table}");

        var ofCustomer = Prediction<CustomerPrediction, CustomerPredictionId>(crm, "customer_predictions");
        crm.Unique(ofCustomer, "customer_predictions_customer", CrmConcurrencyException.Lost, nameof(CustomerPrediction.CustomerId), nameof(CustomerPrediction.ModelKey));
        crm.Reference<CustomerPrediction, Customer>(ofCustomer, "customer_predictions_customer", nameof(CustomerPrediction.CustomerId));

        var ofLead = Prediction<LeadPrediction, LeadPredictionId>(crm, "lead_predictions");
        crm.Unique(ofLead, "lead_predictions_lead", CrmConcurrencyException.Lost, nameof(LeadPrediction.LeadId), nameof(LeadPrediction.ModelKey));
        crm.Reference<LeadPrediction, Lead>(ofLead, "lead_predictions_lead", nameof(LeadPrediction.LeadId));

        var model = crm.Aggregate<InsightModel>("insight_models");
        model.Property(m => m.ModelKey).HasMaxLength(InsightModel.MaxKeyLength);
        model.Property(m => m.Json).HasMaxLength(InsightModel.MaxJsonLength);
        crm.Unique(model, "insight_models_version", InsightErrors.VersionTaken, nameof(InsightModel.ModelKey), nameof(InsightModel.ModelVersion));
    }

    private static EntityTypeBuilder<T> Prediction<T, TId>(CrmModelBuilder crm, string table)
        where T : StoredPrediction<TId>
        where TId : struct, ITypedId<TId>
    {
        var prediction = crm.Aggregate<T>(table);
        prediction.Property(p => p.ModelKey).HasMaxLength(InsightModel.MaxKeyLength);
        prediction.Property(p => p.Grade).HasMaxLength(StoredPrediction<TId>.MaxGradeLength);
        prediction.Property(p => p.ComputedGrade).HasMaxLength(StoredPrediction<TId>.MaxGradeLength);
        prediction.Property(p => p.SetReason).HasMaxLength(ReasonCode.MaxLength);
        crm.Index(prediction, $"{table}_probability", nameof(StoredPrediction<TId>.ModelKey), nameof(StoredPrediction<TId>.Scaled), nameof(StoredPrediction<TId>.Id));
        return prediction;
    }
}
