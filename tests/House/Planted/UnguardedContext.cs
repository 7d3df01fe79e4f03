using Microsoft.EntityFrameworkCore;

namespace ModelRegistry.Tests.House.Planted;

/// <summary>Stands for the marker of the same name in Domain.</summary>
internal interface IAppendOnly;

/// <summary>An append-only row whose table nobody guards.</summary>
internal sealed class Unguarded : IAppendOnly
{
    public int Id { get; init; }
}

/// <summary>An append-only row whose table is guarded.</summary>
internal sealed class Guarded : IAppendOnly
{
    public int Id { get; init; }
}

/// <summary>A context with one sound table and one that would let its rows be changed.</summary>
internal sealed class UnguardedContext : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=:memory:");

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Unguarded>().ToTable("unguarded");
        modelBuilder.Entity<Guarded>().ToTable("guarded", t => t.HasTrigger("guarded_append_only"));
    }
}
