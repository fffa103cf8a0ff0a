using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Privacy;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Insights;

/// <summary>What a model expects of a customer within a horizon, with the model, its version and the day it is as of. Its key is the customer's.</summary>
public sealed class LifetimeEstimate : AggregateRoot<CustomerId>, IFact
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "lifetime-estimate";

    /// <summary>Decimals of expected purchases and of probabilities.</summary>
    public const int Decimals = 6;

    /// <summary>The longest horizon, in days.</summary>
    public const int MaxHorizonDays = 36_500;

    private const decimal Scale = 1_000_000;

    // For storage adapters.
    private LifetimeEstimate()
    {
    }

    private LifetimeEstimate(TenantId tenant, CustomerId customer)
        : base(tenant, customer)
    {
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <inheritdoc />
    public override Guid? SubjectId => Key;

    /// <summary>On how many days the customer is expected to buy within the horizon, in millionths; null when no purchase counts any more.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public long? ExpectedScaled { get; private set => field = Track(field, value); }

    /// <summary>How likely the customer still buys at all, in millionths; null where the model cannot tell.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public long? AliveScaled { get; private set => field = Track(field, value); }

    /// <summary>What the customer is expected to be worth within the horizon, in minor units; null without a model of value.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public long? ValueMinor { get; private set => field = Track(field, value); }

    /// <summary>On how many days the customer is expected to buy within the horizon; null when no purchase counts any more.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public decimal? ExpectedPurchases => ExpectedScaled / Scale;

    /// <summary>How likely the customer still buys at all, from 0 to 1; null where the model cannot tell.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public decimal? ProbabilityAlive => AliveScaled / Scale;

    /// <summary>The currency of the value, ISO 4217.</summary>
    [NotPersonal("code of a currency")]
    public string CurrencyCode { get; private set => field = Track(field, value); } = string.Empty;

    /// <summary>How far the model looks ahead, in days.</summary>
    public int HorizonDays { get; private set => field = Track(field, value); }

    /// <summary>The key of the model, such as <c>mbg-nbd</c>.</summary>
    [NotPersonal("name of a model")]
    public string Model { get; private set => field = Track(field, value); } = string.Empty;

    /// <summary>The version of the model: <see cref="InsightModel.ModelVersion"/> of <see cref="InsightModel.LifetimeValueKey"/>.</summary>
    public int ModelVersion { get; private set => field = Track(field, value); }

    /// <summary>The last day of the data it was computed from.</summary>
    public DateOnly AsOf { get; private set => field = Track(field, value); }

    /// <inheritdoc />
    public bool IsAbout(Guid owner) => Key == owner;

    /// <summary>Begins the estimate of a customer that has none.</summary>
    /// <param name="tenant">Whose customer.</param>
    /// <param name="customer">The customer.</param>
    public static LifetimeEstimate Open(TenantId tenant, CustomerId customer) => new(tenant, customer);

    /// <summary>Takes what a model expects.</summary>
    /// <param name="figures">That; null when no purchase counts any more.</param>
    /// <param name="currency">The base currency.</param>
    /// <param name="model">The model, its version, and how far it looks ahead in days.</param>
    /// <param name="asOf">The last day of the data.</param>
    /// <exception cref="Errors.CrmException"><c>crm.insight.invalid-estimate</c>.</exception>
    public void Take(LifetimeFigures? figures, Currency currency, (string Name, int Version, int HorizonDays) model, DateOnly asOf)
    {
        Require(model is { Name.Length: > 0 and <= InsightModel.MaxKeyLength, Version: >= 1, HorizonDays: >= 1 and <= MaxHorizonDays }, InsightErrors.InvalidEstimate, "model");
        Require(figures is not { } given || IsPossible(given), InsightErrors.InvalidEstimate, "figures");
        (ExpectedScaled, AliveScaled, ValueMinor) = (Scaled(figures?.ExpectedPurchases), Scaled(figures?.ProbabilityAlive), figures?.ValueMinor);
        (CurrencyCode, Model, ModelVersion, HorizonDays, AsOf) = (currency.Code, model.Name, model.Version, model.HorizonDays, asOf);
    }

    private static bool IsPossible(LifetimeFigures figures) =>
        figures.ExpectedPurchases is >= 0 and <= 1e12 && figures.ProbabilityAlive is null or >= 0 and <= 1 && figures.ValueMinor is null or >= 0;

    private static long? Scaled(double? value) => value is { } given ? (long)Math.Round(given * (double)Scale, MidpointRounding.AwayFromZero) : null;
}
