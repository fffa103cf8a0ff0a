using Crm.Core.EntityFrameworkCore.Errors;
using Npgsql;

namespace Crm.Core.EntityFrameworkCore.PostgreSql;

/// <summary>Reads what PostgreSQL refused; it names the constraint.</summary>
internal sealed class PostgreSqlRefusals : IDatabaseRefusals
{
    public string ProviderName => "Npgsql.EntityFrameworkCore.PostgreSQL";

    public DatabaseRefusal? Read(Exception failure) => failure is not PostgresException postgres ? null : postgres.SqlState switch
    {
        PostgresErrorCodes.UniqueViolation => new(DatabaseRefusalKind.NotUnique, postgres.ConstraintName, []),
        PostgresErrorCodes.ForeignKeyViolation => new(DatabaseRefusalKind.MissingReference, postgres.ConstraintName, []),
        // Of a value a save would write, and of a sum a query makes.
        PostgresErrorCodes.NumericValueOutOfRange => new(DatabaseRefusalKind.Overflow, null, []),
        PostgresErrorCodes.StringDataRightTruncation or PostgresErrorCodes.NotNullViolation
            or PostgresErrorCodes.CheckViolation or PostgresErrorCodes.ProgramLimitExceeded => new(DatabaseRefusalKind.Unfit, null, []),
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn => new(DatabaseRefusalKind.MissingTable, null, []),
        PostgresErrorCodes.StatementTooComplex or PostgresErrorCodes.TooManyArguments => new(DatabaseRefusalKind.TooComplex, null, []),
        _ => null,
    };
}
