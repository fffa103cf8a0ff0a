namespace Crm.Core.EntityFrameworkCore.Errors;

/// <summary>Which kind of constraint a save would have broken.</summary>
public enum DatabaseRefusalKind
{
    /// <summary>Something unique, or a primary key.</summary>
    NotUnique = 1,

    /// <summary>A foreign key.</summary>
    MissingReference = 2,

    /// <summary>A value that does not fit its column or index, or is missing.</summary>
    Unfit = 3,

    /// <summary>A table or column that is not there: the migration has not run.</summary>
    MissingTable = 4,

    /// <summary>A sum that does not fit its type.</summary>
    Overflow = 5,

    /// <summary>A query larger than the database reads.</summary>
    TooComplex = 6,
}
