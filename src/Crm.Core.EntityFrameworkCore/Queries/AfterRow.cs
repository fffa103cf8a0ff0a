using System.Linq.Expressions;

namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>The row a page starts after, as expressions: values of one call, or parameters of a compiled query.</summary>
/// <param name="Id">Its id.</param>
/// <param name="At">Its instant; read in orders by instant only.</param>
internal sealed record AfterRow(Expression Id, Expression At);
