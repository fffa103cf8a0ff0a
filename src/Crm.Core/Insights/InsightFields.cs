using System.Linq.Expressions;
using Crm.Core.Fields;
using Crm.Core.Values;

namespace Crm.Core.Insights;

/// <summary>What is kept of insights, and on what terms.</summary>
public static class InsightFields
{
    private static readonly FieldProfile s_model = FieldProfiles.Bookkeeping with { LawfulBasis = LawfulBasis.NotPersonal };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Field(PurchaseProfile.TypeName, "purchases", "What purchases come to", "Tổng hợp mua hàng", FieldProfiles.Behaviour)
            .In<PurchaseProfile>(p => p.FirstDay, p => p.LastDay, p => p.Days, p => p.Orders, p => p.SumMinor, p => p.RepeatMinor, p => p.Unpriced, p => p.Months, p => p.CurrencyCode),
        Field(RfmStanding.TypeName, "rfm", "Recency, frequency and monetary value", "Điểm RFM", FieldProfiles.Behaviour)
            .In<RfmStanding>(s => s.Recency, s => s.Frequency, s => s.Monetary, s => s.Segment, s => s.Before, s => s.Since, s => s.ModelVersion),
        Field(LifetimeEstimate.TypeName, "lifetime-value", "Expected purchases and value", "Giá trị vòng đời dự kiến", FieldProfiles.Behaviour)
            .In<LifetimeEstimate>(e => e.ExpectedScaled, e => e.AliveScaled, e => e.ExpectedPurchases, e => e.ProbabilityAlive, e => e.ValueMinor, e => e.CurrencyCode, e => e.HorizonDays, e => e.Model, e => e.ModelVersion, e => e.AsOf),
        .. Prediction<CustomerPrediction, CustomerPredictionId>(CustomerPrediction.TypeName, p => p.CustomerId),
        .. Prediction<LeadPrediction, LeadPredictionId>(LeadPrediction.TypeName, p => p.LeadId),
        Field(InsightModel.TypeName, "model", "Model", "Mô hình", s_model)
            .In<InsightModel>(m => m.ModelKey, m => m.ModelVersion, m => m.AsOf, m => m.FittedAt, m => m.Json),
    ];

    private static IEnumerable<FieldDefinition> Prediction<T, TId>(string owner, Expression<Func<T, object?>> subject)
        where T : StoredPrediction<TId>
        where TId : struct, ITypedId<TId> =>
    [
        Field(owner, "prediction", "How likely something is", "Dự đoán", FieldProfiles.Behaviour)
            .In<T>(subject, p => p.ModelKey, p => p.Scaled, p => p.Grade, p => p.Since, p => p.ComputedScaled, p => p.ComputedGrade, p => p.ModelVersion, p => p.ComputedAt, p => p.SetScaled, p => p.SetAt, p => p.SetReason),
        Field(owner, "by", "Who knows better", "Người điều chỉnh", FieldProfiles.Staff).In<T>(p => p.SetBy),
    ];

    private static FieldDefinition Field(string owner, string key, string en, string vi, FieldProfile profile) => new(owner, key, new(en, vi), profile);
}
