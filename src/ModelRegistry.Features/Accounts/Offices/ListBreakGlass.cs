using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Accounts.Offices;

/// <summary>Emergency openings with how much was read under each, the newest hundred, newest first.</summary>
public sealed record ListBreakGlass : IQuery<ListBreakGlass.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadAccess;

    /// <summary>One opening.</summary>
    /// <param name="Id">To review it by.</param>
    /// <param name="Person">Who opened it.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="OpenedAt">When.</param>
    /// <param name="Until">When it closes, or closed.</param>
    /// <param name="Reads">How many reads are in the log.</param>
    /// <param name="Review">What another person found; null while nobody did.</param>
    /// <param name="MayReview">Whether the caller may review it now.</param>
    public sealed record Row(
        BreakGlassId Id, string Person, string Reason, DateTimeOffset OpenedAt, DateTimeOffset Until, int Reads, string? Review,
            bool MayReview);

    /// <summary>The openings.</summary>
    /// <param name="Rows">Newest first.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows);
}

internal sealed class ListBreakGlassHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<ListBreakGlass, Result<ListBreakGlass.Answer>>
{
    public async Task<Result<ListBreakGlass.Answer>> Handle(ListBreakGlass request, CancellationToken cancellationToken)
    {
        var (self, now) = (callers.Current.Person, clock.GetUtcNow());
        var rows = await (from glass in context.BreakGlasses.AsNoTracking()
                          join person in context.People on glass.PersonId equals person.Id
                          join review in context.BreakGlassReviews.AsNoTracking() on glass.Id equals review.BreakGlassId into reviews
                          from review in reviews.DefaultIfEmpty()
                          orderby EF.Property<long>(glass, Columns.Sequence) descending
                          select new { Glass = glass, Person = person, Review = review }).Take(100).ToListAsync(cancellationToken);
        var ids = rows.Select(row => (Guid?)row.Glass.Id.Value).ToList();
        var reads = await context.AccessEntries.Where(entry => ids.Contains(entry.Under)).GroupBy(entry => entry.Under!.Value)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count,
                cancellationToken);
        return new ListBreakGlass.Answer(rows.ConvertAll(row => new ListBreakGlass.Row(
            row.Glass.Id, row.Person.ShownName, row.Glass.Reason, row.Glass.OpenedAt, row.Glass.Until,
            reads.GetValueOrDefault(row.Glass.Id.Value),
            row.Review is null ? null : $"{(row.Review.Justified ? "justified" : "not justified")}: {row.Review.Findings}",
            row.Review is null && row.Glass.PersonId != self && now >= row.Glass.Until)));
    }
}
