using Crm.Core.Domain;
using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Insights;

/// <summary>A version of what an analysis found out about all customers: thresholds, parameters, coefficients. Data, never code; a version never changes.</summary>
public sealed class InsightModel : AggregateRoot<InsightModelId>
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "insight-model";

    /// <summary>The key of the thresholds of recency, frequency and monetary value.</summary>
    public const string RfmKey = "rfm";

    /// <summary>The key of the models of buying and of value.</summary>
    public const string LifetimeValueKey = "lifetime-value";

    /// <summary>The key of the model of which leads become customers.</summary>
    public const string LeadConversionKey = "lead-conversion";

    /// <summary>The longest key, in characters.</summary>
    public const int MaxKeyLength = 60;

    /// <summary>The longest model, in characters.</summary>
    public const int MaxJsonLength = 1_000_000;

    // For storage adapters.
    private InsightModel()
    {
    }

    private InsightModel(TenantId tenant, InsightModelId id)
        : base(tenant, id)
    {
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <summary>What it is a model of, such as <c>rfm</c>.</summary>
    [NotPersonal("name of a kind of model")]
    public string ModelKey { get; private init; } = string.Empty;

    /// <summary>1 for the first model of its key, then one more each time.</summary>
    public int ModelVersion { get; private init; }

    /// <summary>The last day of the data it was fitted to.</summary>
    public DateOnly AsOf { get; private init; }

    /// <summary>When it was fitted, UTC.</summary>
    public DateTimeOffset FittedAt { get; private init; }

    /// <summary>The model.</summary>
    [NotPersonal("figures about all customers together")]
    public string Json { get; private init; } = string.Empty;

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys => [new(InsightErrors.VersionTaken, TypeName, ModelKey, ModelVersion.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>Keeps a version.</summary>
    /// <param name="tenant">Whose model.</param>
    /// <param name="id">A new id.</param>
    /// <param name="key">What it is a model of.</param>
    /// <param name="version">One more than the last.</param>
    /// <param name="json">The model.</param>
    /// <param name="asOf">The last day of the data it was fitted to.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Errors.CrmException"><c>crm.insight.invalid-model</c>.</exception>
    public static InsightModel Keep(TenantId tenant, InsightModelId id, string key, int version, string json, DateOnly asOf, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(json);
        Require(key.Length is > 0 and <= MaxKeyLength && version >= 1 && json.Length is > 0 and <= MaxJsonLength, InsightErrors.InvalidModel, "key");
        var model = new InsightModel(tenant, id) { ModelKey = key, ModelVersion = version, Json = json, AsOf = asOf, FittedAt = Instant.Utc(at) };
        model.Raise(new InsightModelFitted(tenant, id, key, version, asOf, model.FittedAt));
        return model;
    }
}
