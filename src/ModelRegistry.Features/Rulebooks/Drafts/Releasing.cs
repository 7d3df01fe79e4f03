using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Documents;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Editions;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Rulebook.Editions;

namespace ModelRegistry.Features.Rulebooks.Drafts;

/// <summary>Writes and signs the statement that an edition is released, and checks it as a stranger would.</summary>
internal sealed class Releasing(RegistryContext context, SigningDesk desk, ICallerSource callers, TimeProvider clock)
{
    public async Task<Result<EditionRelease>> SignAsync(EditionDraft draft, RulebookEdition edition, CancellationToken stop)
    {
        var number = (await context.EditionReleases.MaxAsync(release => (int?)release.Number, stop) ?? 0) + 1;
        var now = clock.GetUtcNow();
        // To the microsecond, which is what every database keeps.
        var at = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        var statement = CanonicalJson.Of(JsonSerializer.SerializeToElement(new
        {
            release = number,
            edition = edition.Hash,
            over = draft.Base.Hex,
            title = draft.Title,
            draft = draft.Id.ToString(),
            draftedBy = draft.DraftedBy.ToString(),
            releasedBy = callers.Current.Person.ToString(),
            releasedAt = at.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        }));
        var signed = desk.Sign(Encoding.UTF8.GetBytes(statement), at);
        return !signed.TryGet(out var made, out var refusal) ? refusal : new EditionRelease
        {
            Number = number,
            Edition = Sha256Digest.Of(edition.Hash),
            Program = Sha256Digest.Of(RulebookEdition.Current.Hash),
            DraftId = draft.Id,
            DraftedBy = draft.DraftedBy,
            ReleasedBy = callers.Current.Person,
            ReleasedAt = at,
            Statement = statement,
            Signature = made.Signature,
            Signer = made.Signer,
        };
    }

    /// <summary>Whether the signature of a release holds, in a sentence.</summary>
    public string Check(EditionRelease release)
    {
        var check = desk.Check(Encoding.UTF8.GetBytes(release.Statement), release.Signature, release.ReleasedAt);
        return check.Verdict is Verdict.Valid && !release.Statement.Contains(release.Edition.Hex, StringComparison.Ordinal)
            ? "The statement names another edition."
            : check.Summary;
    }
}
