using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Editions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Rulebooks.Drafts;

/// <summary>
/// Releases the edition that another person drafted, signed. It answers from then on, and each of its provisions takes effect on the day
/// its instrument says. What it would change must have been looked at: an impact run of this very edition has come to its end.
/// </summary>
/// <param name="Draft">The draft.</param>
/// <param name="Edition">The hash of the edition that was read: the signature covers no other.</param>
/// <param name="Version">The version of the draft that was read.</param>
public sealed record ReleaseEdition(EditionDraftId Draft, string Edition, Guid Version)
    : ICommand<ReleaseEdition.Answer>, ITakesConfirmation
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepRulebook;

    /// <summary>The release.</summary>
    /// <param name="Number">Its number.</param>
    public sealed record Answer(int Number);
}

internal sealed class ReleaseEditionHandler(
    RegistryContext context, DraftDesk desk, EditionArchive archive, EditionInForce editions, Releasing releasing, ICallerSource callers)
    : IRequestHandler<ReleaseEdition, Result<ReleaseEdition.Answer>>
{
    public async Task<Result<ReleaseEdition.Answer>> Handle(ReleaseEdition request, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(request.Draft, cancellationToken) is not { } draft)
            return DraftDesk.NoDraft(request.Draft);
        if (draft.State is not EditionDraftState.Open)
            return new Refusal.NotValid("draft", $"It is {draft.State.ToString().ToLowerInvariant()} already.", "Begin another draft.");
        if (draft.DraftedBy == callers.Current.Person)
            return new Refusal.NeedsSecondPerson("The release of an edition");
        var read = await desk.ReadAsync(draft, cancellationToken);
        if (read.Edition is not { } edition)
            return AskImpactHandler.NotLoading(read.Problems);
        if (await WhyNotYetAsync(draft, edition.Hash, request.Edition, cancellationToken) is { } refusal)
            return refusal;

        context.Expect(draft, request.Version);
        await archive.KeepAsync(edition, cancellationToken);
        await archive.KeepAsync(Rulebook.Editions.RulebookEdition.Current, cancellationToken);
        var signed = await releasing.SignAsync(draft, edition, cancellationToken);
        if (!signed.TryGet(out var release, out var unsigned))
            return unsigned;
        context.Add(release);
        draft.End(EditionDraftState.Released);
        await desk.TellAsync(draft, EditionAct.Released, $"Released as number {release.Number}, signed by {release.Signer}.", edition.Hash, cancellationToken);
        return new ReleaseEdition.Answer(release.Number);
    }

    private async Task<Refusal?> WhyNotYetAsync(EditionDraft draft, string edition, string readEdition, CancellationToken stop)
    {
        if (edition != readEdition)
            return new Refusal.Conflict("the draft");
        if (edition == draft.Base.Hex)
            return new Refusal.NotValid("draft", "It changes nothing.", "Change a file of it first.");
        if ((await editions.NowAsync(stop)).Edition.Hash != draft.Base.Hex)
            return new Refusal.NotValid("draft", "Another edition is in force by now than the one it was begun over.", "Begin it anew over the edition in force.");
        var last = await context.RulebookRuns.AsNoTracking().Where(run => run.DraftId == draft.Id)
            .OrderByDescending(run => EF.Property<long>(run, Columns.Sequence)).FirstOrDefaultAsync(stop);
        return last?.Edition?.Hex == edition && last.FinishedAt is not null
            ? null
            : new Refusal.NotValid("impact", "What this very edition would change has not been looked at to the end.", "Run its impact and read what flips.");
    }
}
