using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Hosting;

/// <summary>The host's context of this scope, under a name the library knows.</summary>
/// <param name="Context">The host's context.</param>
internal sealed record CrmContext(DbContext Context);
