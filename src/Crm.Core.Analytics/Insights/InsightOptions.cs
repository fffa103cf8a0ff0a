using Crm.Core.Analytics.Prediction.Scoring;
using Crm.Core.Analytics.Rfm;
using Crm.Core.Analytics.Valuation;

namespace Crm.Core.Analytics.Insights;

/// <summary>How often the background worker analyses customers, and how.</summary>
public sealed class InsightOptions
{
    /// <summary>How old scores of recency, frequency and monetary value may become: 1 hour to 366 days. Null switches it off.</summary>
    /// <value>Default: 1 day.</value>
    public TimeSpan? RfmEvery { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How old estimates of what customers will be worth may become: 1 hour to 366 days. Null switches it off.</summary>
    /// <value>Default: 7 days.</value>
    public TimeSpan? LifetimeValuesEvery { get; set; } = TimeSpan.FromDays(7);

    /// <summary>What value means: for how many months, discounted at what yearly rate, and which share of it is kept.</summary>
    /// <value>Default: 12 months, 10 % a year, all of it.</value>
    public ValueTerms Terms { get; set; } = new(12, 0.1, 1);

    /// <summary>How often open leads are scored, once a model was trained: 1 hour to 366 days. Null switches it off.</summary>
    /// <value>Default: 1 day.</value>
    public TimeSpan? LeadsEvery { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Where grades of probabilities begin.</summary>
    /// <value>Default: <see cref="GradeScale.Standard"/>: A from 80 %, B from 50 %, C from 20 %.</value>
    public GradeScale Grades { get; set; } = GradeScale.Standard;

    /// <summary>The names of the cells of recency and frequency.</summary>
    /// <value>Default: <see cref="RfmGrid.Standard"/>.</value>
    public RfmGrid Grid { get; set; } = RfmGrid.Standard;
}
