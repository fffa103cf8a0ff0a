using Crm.Core.EntityFrameworkCore.Commands;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>A condition on a row that was read, in SQL.</summary>
/// <param name="command">Takes its values.</param>
/// <param name="alias">What the row is called.</param>
internal delegate string RowFilter(ContextCommand command, string alias);
