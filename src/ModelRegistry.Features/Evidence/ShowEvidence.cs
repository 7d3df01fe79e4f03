using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Evidence;

/// <summary>All evidence on one thing, in order of recording: for and against, side by side.</summary>
/// <param name="Subject">What kind of thing.</param>
/// <param name="SubjectId">Which.</param>
public sealed record ShowEvidence(EvidenceSubject Subject, Guid SubjectId) : IQuery<ShowEvidence.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;

    /// <summary>How an item came here.</summary>
    /// <param name="Id">The item.</param>
    /// <param name="Words">By whose hand or in whose file, in a sentence.</param>
    public sealed record Origin(EvidenceId Id, string Words);

    /// <summary>What speaks for it and what against.</summary>
    /// <param name="Items">All items.</param>
    /// <param name="Origins">How each of them came here.</param>
    public sealed record Answer(IReadOnlyList<EvidenceItem> Items, IReadOnlyList<Origin> Origins)
    {
        /// <summary>The questions on which an item of equal or stronger class speaks against those that speak for.</summary>
        public IReadOnlyList<EvidenceQuestion> Contested =>
            [.. Items.GroupBy(item => item.Question).Where(IsContested).Select(group => group.Key)];

        private static bool IsContested(IEnumerable<EvidenceItem> items)
        {
            var sides = items.ToLookup(item => item.Direction, item => item.Strength);
            var against = sides[EvidenceDirection.Contradicts].DefaultIfEmpty().Max();
            return against > EvidenceStrength.None && sides[EvidenceDirection.Supports].Any()
                && against >= sides[EvidenceDirection.Supports].Max();
        }
    }
}

internal sealed class ShowEvidenceHandler(RegistryContext context, EvidenceOrigins origins)
    : IRequestHandler<ShowEvidence, Result<ShowEvidence.Answer>>
{
    public async Task<Result<ShowEvidence.Answer>> Handle(ShowEvidence request, CancellationToken cancellationToken)
    {
        var items = await context.Evidence.AsNoTracking()
            .Where(item => item.SubjectId == request.SubjectId && item.Subject == request.Subject)
            .OrderBy(item => EF.Property<long>(item, Columns.Sequence))
            .ToListAsync(cancellationToken);
        return new ShowEvidence.Answer(items, await origins.OfAsync(request, items, cancellationToken));
    }
}
