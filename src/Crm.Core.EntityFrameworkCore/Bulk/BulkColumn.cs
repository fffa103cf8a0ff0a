namespace Crm.Core.EntityFrameworkCore.Bulk;

/// <summary>A column that is written.</summary>
/// <param name="Name">Its name in the database, not quoted.</param>
/// <param name="StoreType">Its type in the database, for example <c>character varying(300)</c>.</param>
/// <param name="IsKey">Part of the primary key.</param>
/// <param name="IsVersion">The version that guards updates.</param>
/// <param name="IsOfHost">Added by the host: inserted with its default, never updated.</param>
public sealed record BulkColumn(string Name, string StoreType, bool IsKey, bool IsVersion, bool IsOfHost);
