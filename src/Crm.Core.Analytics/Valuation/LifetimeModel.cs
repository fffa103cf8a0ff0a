using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.LifetimeValue;
using Crm.Core.Analytics.Purchasing;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Valuation;

/// <summary>
/// A model of buying and one of value that were found from the same data: what foretells customers and is stored. Expected value is that of Fader, Hardie and Lee, "RFM and CLV", Journal of Marketing
/// Research 42, 2005: discounted purchases times the value of one, as both are independent by the models.
/// </summary>
public sealed class LifetimeModel
{
    /// <summary>A model.</summary>
    /// <param name="buying">The model of buying.</param>
    /// <param name="spending">The model of value; null for none, and then no value is told.</param>
    /// <param name="asOf">The last day of the data both were found from.</param>
    /// <param name="daysPerUnit">How many days the unit of time of the model of buying has: 7 for weeks.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-parameter</c>: the unit has no days.</exception>
    public LifetimeModel(RepeatModelFit buying, GammaGammaFit? spending, DateOnly asOf, double daysPerUnit = 7)
    {
        ArgumentNullException.ThrowIfNull(buying);
        if (daysPerUnit is not (> 1e-3 and < 1e6)) throw new CrmException(AnalyticsErrors.InvalidParameter, "daysPerUnit");
        (Buying, Spending, AsOf, DaysPerUnit) = (buying, spending, asOf, daysPerUnit);
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToJson())));
        Version = string.Create(CultureInfo.InvariantCulture, $"{buying.Model.Name}/{asOf:yyyy-MM-dd}/{digest.AsSpan(0, 12)}");
    }

    /// <summary>The model of buying.</summary>
    public RepeatModelFit Buying { get; }

    /// <summary>The model of value; null for none.</summary>
    public GammaGammaFit? Spending { get; }

    /// <summary>The last day of the data both were found from.</summary>
    public DateOnly AsOf { get; }

    /// <summary>How many days the unit of time of the model of buying has.</summary>
    public double DaysPerUnit { get; }

    /// <summary>Its name in what is foretold by it: the model of buying, the day, and the beginning of the SHA-256 of its JSON. Equal models have equal names.</summary>
    public string Version { get; }

    /// <summary>Whether the probability of being alive may be told: not without dropout, nor by BG/NBD, to which all are alive who bought once.</summary>
    public bool TellsAlive => Buying.Model is not (Nbd or BgNbd) && Buying.Warning is not (FitWarning.NoDropoutIdentifiable or FitWarning.NoRepeats);

    /// <summary>What a customer will buy and be worth.</summary>
    /// <param name="customer">The number of its rows.</param>
    /// <param name="history">How it bought until <see cref="AsOf"/>, in the unit of the model.</param>
    /// <param name="spend">What it spent on repeat days, in the unit of the model of value; null when it did not buy again, and then it is taken for an average one.</param>
    /// <param name="terms">Horizon, rate and margin.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-history</c>, <c>crm.analytics.invalid-value</c>; <c>crm.analytics.overflow</c>: the value is no number any more.</exception>
    public CustomerForecast Of(int customer, RepeatHistory history, SpendHistory? spend, ValueTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (spend is { IsPossible: false }) throw new CrmException(AnalyticsErrors.InvalidValue, "spend");
        var discounted = terms.DiscountedPurchases(Buying.Model, history, DaysPerUnit);
        var worth = Worth(spend);
        var value = discounted * worth * terms.Margin;
        if (value is { } number && !double.IsFinite(number)) throw new CrmException(AnalyticsErrors.Overflow, "spend");
        return new(
            customer,
            terms.Purchases(Buying.Model, history, DaysPerUnit),
            discounted,
            TellsAlive ? Buying.Model.ProbabilityAlive(history) : null,
            worth,
            worth is not null && spend is not null,
            value,
            Version,
            AsOf,
            terms);
    }

    /// <summary>What each customer will buy and be worth who bought until <see cref="AsOf"/>, in the order of the history; for models in weeks.</summary>
    /// <param name="history">The purchases.</param>
    /// <param name="terms">Horizon, rate and margin.</param>
    /// <param name="unit">How many of the smallest unit are one of the unit of the model of value: 100 for cents and euros.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-parameter</c>: the model is in another unit of time than weeks, or there is no such unit of money.</exception>
    public IEnumerable<CustomerForecast> Of(PurchaseHistory history, ValueTerms terms, double unit = 1, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(terms);
        if (DaysPerUnit.CompareTo(7) != 0) throw new CrmException(AnalyticsErrors.InvalidParameter, "daysPerUnit");
        if (!(unit > 0 && double.IsFinite(unit))) throw new CrmException(AnalyticsErrors.InvalidParameter, "unit");
        return All();

        IEnumerable<CustomerForecast> All()
        {
            for (var i = 0; i < history.Customers.Count; i++)
            {
                ct.ThrowIfCancellationRequested();
                if (history.Repeat(i, AsOf) is { } repeat) yield return Of(history.Customers[i], repeat, Spending is null ? null : history.Spend(i, AsOf, unit), terms);
            }
        }
    }

    /// <summary>The model as JSON; read again, it is the same to the last digit.</summary>
    public string ToJson() => LifetimeModelJson.Write(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote; the order of members and white space may have changed.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-model</c>, <c>crm.analytics.unknown-model-format</c>, <c>crm.analytics.invalid-parameter</c>.</exception>
    public static LifetimeModel Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return LifetimeModelJson.Read(json);
    }

    /// <summary>The version.</summary>
    public override string ToString() => Version;

    private double? Worth(SpendHistory? spend)
    {
        if (Spending is null || Spending.Warning is FitWarning.NoMeanValue) return null;
        return spend is { } known ? Spending.Model.ExpectedValue(known) : Spending.Model.MeanValue;
    }
}
