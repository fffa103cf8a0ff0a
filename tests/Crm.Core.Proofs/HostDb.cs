using Crm.Core.Proofs.SegmentKills;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.Proofs;

/// <summary>A host's context: the library's tables and one of its own, which its handler writes to.</summary>
internal sealed class HostDb(DbContextOptions<HostDb> options) : DbContext(options)
{
    public DbSet<Effect> Effects => Set<Effect>();

    public DbSet<Counter> Counters => Set<Counter>();

    public DbSet<Move> Moves => Set<Move>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UseCrm(Database);
        modelBuilder.Entity<Effect>().HasKey(e => e.Number);
        modelBuilder.Entity<Counter>().HasKey(c => c.Record);
        modelBuilder.Entity<Move>().HasKey(m => m.Number);
    }
}

/// <summary>What the handler did for a message. Nothing in the table stops it from doing so twice.</summary>
internal sealed class Effect
{
    public long Number { get; init; }

    public required Guid MessageId { get; init; }

    public required Guid Record { get; init; }
}

/// <summary>How often the handler did something for a record.</summary>
internal sealed class Counter
{
    public required Guid Record { get; init; }

    public int Count { get; set; }
}
