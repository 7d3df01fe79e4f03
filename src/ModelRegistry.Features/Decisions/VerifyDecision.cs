using System.Text.Json.Serialization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Documents;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Decisions.Keys;
using ModelRegistry.Features.Decisions.Measures;
using ModelRegistry.Features.Decisions.Renewing;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions;

/// <summary>
/// Says to anybody whether a file is a genuine, unchanged decision, whether this registry issued it, and whether it holds today. Who has
/// the very bytes is told no more than they say.
/// </summary>
/// <param name="File">The bytes as received; more than 20 MB are refused by the verifier.</param>
public sealed record VerifyDecision(ReadOnlyMemory<byte> File) : IQuery<VerifyDecision.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Verify;

    /// <summary>What the bytes say by themselves, and what this registry adds.</summary>
    public sealed record Answer : PaperCheck
    {
        internal Answer(Verification verification, Issued? known, string sentence)
            : base(From(verification)) => (Verification, Known, Sentence) = (verification, known, sentence);

        /// <summary>The plain sentences: the verdict, what this registry adds, the rest.</summary>
        public override IReadOnlyList<string> Sentences => [.. base.Sentences.Take(1), Sentence, .. base.Sentences.Skip(1)];

        /// <summary>What this registry knows of these very bytes; null when it did not issue them.</summary>
        public Issued? Known { get; }

        /// <summary>What the registry adds to the verdict.</summary>
        public string Sentence { get; }

        /// <summary>The verifier's own findings, with what the paper has attached; programs are told them in words.</summary>
        [JsonIgnore]
        public Verification Verification { get; }
    }

    /// <summary>A decision this registry issued.</summary>
    /// <param name="Reference">Its reference.</param>
    /// <param name="OutcomeInWords">What is decided.</param>
    /// <param name="ValidFrom">The first day it holds.</param>
    /// <param name="ValidUntil">The first day it no longer holds.</param>
    /// <param name="Status">How it stands today: not yet valid, valid, suspended, revoked, set aside, superseded, expired.</param>
    /// <param name="Since">Since when.</param>
    /// <param name="HoldsToday">Whether it holds today.</param>
    /// <param name="Demonstration">Whether it is a demonstration's and binds nobody.</param>
    public sealed record Issued(
        string Reference, string OutcomeInWords, DateOnly ValidFrom, DateOnly? ValidUntil, string Status, DateOnly Since, bool HoldsToday,
        bool Demonstration)
    {
        /// <summary>The decision that took its place; null while none did.</summary>
        public string? SupersededBy { get; init; }
    }
}

internal sealed class VerifyDecisionHandler(RegistryContext context, SigningDesk desk, KeyFates fates, TimeProvider clock)
    : IRequestHandler<VerifyDecision, Result<VerifyDecision.Answer>>
{
    public async Task<Result<VerifyDecision.Answer>> Handle(VerifyDecision request, CancellationToken cancellationToken)
    {
        var read = desk.Verify(request.File);
        var digest = await context.AsIssuedAsync(Sha256Digest.Of(read.FileSha256), cancellationToken);
        var verification = await fates.JudgeAsync(read, digest, cancellationToken);
        // A renewed paper is the one that was issued with proofs and time-stamps behind it: it is known by its beginning, too.
        var digests = verification.RevisionSha256s.Append(verification.FileSha256).Append(digest.Hex).Distinct(StringComparer.Ordinal)
            .Select(Sha256Digest.Of).ToList();
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

        // The tenant filter hides decisions from strangers; whoever holds the bytes has read this one already.
        var found = await context.Decisions.IgnoreQueryFilters().Where(decision => digests.Contains(decision.PdfDigest))
            .Select(issued => new
            {
                issued.CaseId,
                issued.Reference,
                issued.Outcome,
                issued.ValidFrom,
                issued.ValidUntil,
                issued.Demonstration,
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return new VerifyDecision.Answer(verification, null, await OtherPaperAsync(digest, cancellationToken));
        var after = await context.AfterwardsForAnybodyAsync(found.CaseId, cancellationToken);
        var (now, later) = (after.Of(found.Reference, found.ValidFrom, found.ValidUntil, today), after.After(found.Reference)?.Reference);
        var known = new VerifyDecision.Issued(
            found.Reference, CaseWords.Of(found.Outcome), found.ValidFrom, found.ValidUntil, CaseWords.Of(now.Status), now.Since,
            now.Status == DecisionStatus.Valid, found.Demonstration)
        {
            SupersededBy = later,
        };
        var force = PresentForce.Of(found.ValidFrom, found.ValidUntil, now, today, later);
        return new VerifyDecision.Answer(verification, known, $"This registry issued it as {found.Reference}. {force}");
    }

    private async Task<string> OtherPaperAsync(Sha256Digest digest, CancellationToken stop)
    {
        var letter = await context.Intents.IgnoreQueryFilters().Where(intent => intent.PdfDigest == digest)
            .Join(context.Cases.IgnoreQueryFilters(), intent => intent.CaseId, @case => @case.Id,
                (intent, @case) => new { @case.Reference, intent.Number })
            .SingleOrDefaultAsync(stop);
        return letter is null
            ? await LetterAsync(digest, stop)
            : $"This registry sent it as letter {letter.Reference}-I{letter.Number}: it announces a denial and decides nothing.";
    }

    private async Task<string> LetterAsync(Sha256Digest digest, CancellationToken stop)
    {
        var paper = await context.Papers.IgnoreQueryFilters().Where(one => one.PdfDigest == digest)
            .Select(one => new { one.Reference, one.Kind, one.Decision }).SingleOrDefaultAsync(stop);
        if (paper is null) return "This registry has issued no decision with these bytes.";
        return paper.Decision is { } decision
            ? $"This registry issued it as {paper.Reference}: {CaseWords.Of(paper.Kind)}, decision {decision}. "
                + "Whether that decision holds today is told for its own paper."
            : $"This registry sent it as {paper.Reference}: {CaseWords.Of(paper.Kind)}. It decides nothing.";
    }
}
