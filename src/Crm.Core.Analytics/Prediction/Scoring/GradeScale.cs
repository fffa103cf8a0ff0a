using Crm.Core.Analytics.Errors;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Prediction.Scoring;

/// <summary>Where grades begin. They are declared, not taken from the data: a B stays a B when the others change.</summary>
public sealed record GradeScale
{
    /// <summary>A scale.</summary>
    /// <param name="a">The least probability of an A.</param>
    /// <param name="b">The least of a B.</param>
    /// <param name="c">The least of a C.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-grades</c>: they do not descend, or lie outside 0 to 1.</exception>
    public GradeScale(double a, double b, double c)
    {
        if (!(a < 1 && b < a && c < b && c > 0)) throw new CrmException(AnalyticsErrors.InvalidGrades, "scale");
        (A, B, C) = (a, b, c);
    }

    /// <summary>A from 80 %, B from 50 %, C from 20 %.</summary>
    public static GradeScale Standard { get; } = new(.8, .5, .2);

    /// <summary>The least probability of an A.</summary>
    public double A { get; }

    /// <summary>The least probability of a B.</summary>
    public double B { get; }

    /// <summary>The least probability of a C.</summary>
    public double C { get; }

    /// <summary>The grade of a probability.</summary>
    /// <param name="probability">0 to 1.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-probability</c>.</exception>
    public Grade Of(double probability) =>
        probability is >= 0 and <= 1 ? probability >= A ? Grade.A : probability >= B ? Grade.B : probability >= C ? Grade.C : Grade.D : throw new CrmException(AnalyticsErrors.InvalidProbability, nameof(probability));
}
