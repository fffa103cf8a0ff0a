using Crm.Core.Errors;

namespace Crm.Core.Tool.Csv;

/// <summary>One row of a file.</summary>
/// <param name="Line">The line it begins on, counted from 1.</param>
/// <param name="Fields">Its fields, as many as the header has unless damaged.</param>
/// <param name="Damage">Why it cannot be read; null when it can.</param>
internal sealed record CsvRow(long Line, IReadOnlyList<string> Fields, CrmError? Damage);
