using Crm.Core.Analytics.Errors;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Prediction.Fields;

/// <summary>What is known of every row of a table under one name: levels or numbers. Blank is nothing known.</summary>
public abstract class Field
{
    private protected Field(string name, int count)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new CrmException(AnalyticsErrors.InvalidTable, "name");
        (Name, Count) = (name, count);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    /// <summary>Whether nothing is known of a row.</summary>
    /// <param name="row">From 0.</param>
    public abstract bool IsBlank(int row);
}
