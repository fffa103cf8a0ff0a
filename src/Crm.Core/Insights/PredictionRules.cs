using Crm.Core.Customers;
using Crm.Core.Leads;
using Crm.Core.Rules.Schema;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Insights;

/// <summary>What rules may ask of predictions.</summary>
public static class PredictionRules
{
    private const string Name = "prediction";
    private const string Meaning = "how likely something is, one for each model, by since when it is held to be so likely";
    private const string Vietnamese = "dự đoán";

    /// <summary>Predictions about customers.</summary>
    public static RuleSource<Customer, CustomerPrediction> OfCustomers { get; } = RuleSource<Customer, CustomerPrediction>.Of(
        Name, Meaning, c => Facts.Of<CustomerPrediction>(c), p => p.Since, p => p.Id, p => p.Id.Value, Fields<CustomerPrediction, CustomerPredictionId>(), vietnamese: Vietnamese);

    /// <summary>Predictions about leads.</summary>
    public static RuleSource<Lead, LeadPrediction> OfLeads { get; } = RuleSource<Lead, LeadPrediction>.Of(
        Name, Meaning, l => Facts.Of<LeadPrediction>(l), p => p.Since, p => p.Id, p => p.Id.Value, Fields<LeadPrediction, LeadPredictionId>(), vietnamese: Vietnamese);

    private static RuleFields<T> Fields<T, TId>()
        where T : StoredPrediction<TId>
        where TId : struct, ITypedId<TId> => new RuleFields<T>()
        .Code("model", "of what: the key of the model", p => p.ModelKey, p => p.ModelKey)
        .Number("probability", "how likely, 0 to 1; what a person says before what the model says", p => p.Scaled, p => p.Scaled, StoredPrediction<TId>.Decimals)
        .Code("grade", "its grade, A for the best", p => p.Grade, p => p.Grade)
        .Boolean("by-hand", "whether a person says it", p => p.SetScaled != null, p => p.SetScaled is not null)
        .Instant("at", "since when it is held to be so likely", p => p.Since, p => p.Since)
        .InVietnamese(("at", "áp dụng từ"), ("model", "mô hình"), ("probability", "xác suất"), ("grade", "hạng"), ("by-hand", "đặt thủ công"));
}
