using Microsoft.EntityFrameworkCore;

namespace ModelRegistry.Persistence;

public sealed partial class RegistryContext
{
    /// <inheritdoc/>
    /// <remarks>
    /// On SQLite the stamps give new rows the numbers after the last: the write lock is taken before they read it, or two who save at once
    /// would be given one number.
    /// </remarks>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (IsHeld) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return saved;
    }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (IsHeld) return base.SaveChanges(acceptAllChangesOnSuccess);
        using var transaction = Database.BeginTransaction();
        var saved = base.SaveChanges(acceptAllChangesOnSuccess);
        transaction.Commit();
        return saved;
    }

    // The other databases number rows themselves.
    private bool IsHeld => Dialect != Dialect.Sqlite || Database.CurrentTransaction is not null;
}
