using System.Globalization;
using System.Text.Json;
using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.Json;
using Crm.Core.Analytics.LifetimeValue;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Valuation;

/// <summary>How a model is stored.</summary>
internal static class LifetimeModelJson
{
    private const string Form = "crm.analytics.lifetime-model";
    private const int FormVersion = 1;

    private static readonly string[] s_warnings =
        [FitWarning.NoDropoutIdentifiable, FitWarning.NoHeterogeneityIdentifiable, FitWarning.NoRepeats, FitWarning.ValueDependsOnFrequency, FitWarning.NoMeanValue];

    private static readonly string[] s_betaGeometric = ["r", "alpha", "a", "b"];
    private static readonly string[] s_pareto = ["r", "alpha", "s", "beta"];
    private static readonly string[] s_nbd = ["r", "alpha"];
    private static readonly string[] s_gammaGamma = ["p", "q", "v"];

    public static string Write(LifetimeModel model) => JsonText.Write(json =>
    {
        json.WriteString("form", Form);
        json.WriteNumber("version", FormVersion);
        json.WriteString("asOf", model.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteNumber("daysPerUnit", model.DaysPerUnit);
        json.WriteStartObject("buying");
        var buying = model.Buying;
        WriteFit(json, buying.Model.Name, buying.Model.Parameters, buying.StandardErrors, buying.Customers, buying.LogLikelihood, buying.Warning, buying.Iterations);
        json.WriteEndObject();
        if (model.Spending is not { } spending)
        {
            json.WriteNull("spending");
            return;
        }

        json.WriteStartObject("spending");
        WriteFit(json, GammaGamma.Name, spending.Model.Parameters, spending.StandardErrors, spending.Customers, spending.LogLikelihood, spending.Warning, spending.Iterations);
        json.WriteNumber("correlation", spending.Correlation);
        json.WriteEndObject();
    });

    public static LifetimeModel Read(string text) => StrictObject.Read(text, json =>
    {
        if (json.Text("form") != Form || json.Count("version") != FormVersion) throw new CrmException(AnalyticsErrors.UnknownModelFormat, "version");
        var (asOf, daysPerUnit) = (json.Day("asOf"), json.Number("daysPerUnit"));
        var buying = json.Object("buying", BuyingOf);
        return new LifetimeModel(buying, json.ObjectOrNull("spending", SpendingOf), asOf, daysPerUnit);
    });

    private static void WriteFit(Utf8JsonWriter json, string name, IReadOnlyList<ModelParameter> parameters, IReadOnlyList<double>? errors, double customers, double logLikelihood, string? warning, int iterations)
    {
        json.WriteString("name", name);
        JsonText.WriteNumbers(json, "parameters", parameters.Select(p => (p.Name, p.Value)));
        JsonText.WriteNumbers(json, "standardErrors", errors is null ? null : parameters.Zip(errors, (p, e) => (p.Name, e)));
        json.WriteNumber("customers", customers);
        json.WriteNumber("logLikelihood", logLikelihood);
        json.WriteString("warning", warning);
        json.WriteNumber("iterations", iterations);
    }

    private static RepeatModelFit BuyingOf(StrictObject json)
    {
        var name = json.Text("name");
        var names = name switch { "bg-nbd" or "mbg-nbd" => s_betaGeometric, "pareto-nbd" => s_pareto, "nbd" => s_nbd, _ => throw json.Wrong("name") };
        var p = json.Object("parameters", o => Numbers(o, names));
        RepeatModel model = name switch
        {
            "bg-nbd" => new BgNbd(p[0], p[1], p[2], p[3]),
            "mbg-nbd" => new MbgNbd(p[0], p[1], p[2], p[3]),
            "pareto-nbd" => new ParetoNbd(p[0], p[1], p[2], p[3]),
            _ => new Nbd(p[0], p[1]),
        };
        var errors = json.ObjectOrNull("standardErrors", o => Numbers(o, names));
        return new(model, json.Number("customers"), json.Number("logLikelihood"), errors, Warning(json), json.Count("iterations"));
    }

    private static GammaGammaFit SpendingOf(StrictObject json)
    {
        if (json.Text("name") != GammaGamma.Name) throw json.Wrong("name");
        var p = json.Object("parameters", o => Numbers(o, s_gammaGamma));
        var errors = json.ObjectOrNull("standardErrors", o => Numbers(o, s_gammaGamma));
        return new(new(p[0], p[1], p[2]), json.Number("customers"), json.Number("logLikelihood"), errors, json.Number("correlation"), Warning(json), json.Count("iterations"));
    }

    private static double[] Numbers(StrictObject json, string[] names) => Array.ConvertAll(names, json.Number);

    private static string? Warning(StrictObject json)
    {
        var warning = json.TextOrNull("warning");
        return warning is null || s_warnings.Contains(warning) ? warning : throw json.Wrong("warning");
    }
}
