using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Evidence.Disagreeing;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Evidence;

/// <summary>
/// Everything about a release on which sources disagree: who says what, side by side, what the program makes of it, and what would settle
/// it. Nothing is merged away and nothing is chosen.
/// </summary>
/// <param name="Id">The release.</param>
public sealed record ShowContradictions(ReleaseId Id) : IQuery<ShowContradictions.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;

    /// <summary>One side's word.</summary>
    /// <param name="Value">What it says.</param>
    /// <param name="Against">Whether it speaks against what the others say.</param>
    /// <param name="By">Who says so.</param>
    /// <param name="Source">Title, citation or file name.</param>
    public sealed record Side(string Value, bool Against, string By, string Source)
    {
        /// <summary>The day of the source; null when it does not say.</summary>
        public DateOnly? SourceDate { get; init; }

        /// <summary>When it was recorded here.</summary>
        public DateTimeOffset RecordedAt { get; init; }

        /// <summary>The digest of the bytes it was read from; null where no bytes are kept.</summary>
        public Sha256Digest? Digest { get; init; }

        /// <summary>The place inside those bytes.</summary>
        public string? Location { get; init; }

        /// <summary>The kind of evidence; null for a finding that is not graded.</summary>
        public EvidenceKind? Kind { get; init; }

        /// <summary>Its class of strength; null for a finding that is not graded.</summary>
        public EvidenceStrength? Strength { get; init; }

        /// <summary>Whether it is an allegation about a named party.</summary>
        public bool IsAllegation { get; init; }

        /// <summary>How it came here, in a sentence; null for a finding that is not graded.</summary>
        public string? Origin { get; init; }
    }

    /// <summary>One question on which sources disagree.</summary>
    /// <param name="Key">A short name for it that stays the same while nothing is added, to link to.</param>
    /// <param name="Question">The question.</param>
    /// <param name="Subject">What kind of thing the evidence is filed under.</param>
    /// <param name="SubjectId">Which.</param>
    /// <param name="Sides">Who says what.</param>
    /// <param name="MadeOfIt">What the program makes of it, in a sentence.</param>
    /// <param name="Settles">What would settle it, in a sentence.</param>
    /// <param name="Open">Whether it is left open: a rule that asks reads unknown.</param>
    public sealed record Point(
        string Key, string Question, EvidenceSubject Subject, Guid SubjectId, IReadOnlyList<Side> Sides, string MadeOfIt, string Settles,
            bool Open);

    /// <summary>What sources disagree on.</summary>
    /// <param name="ModelId">The model.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Label">The release's label.</param>
    /// <param name="Points">The questions; empty where no two sources that are held disagree.</param>
    /// <param name="Cut">Whether more is recorded than was compared.</param>
    public sealed record Answer(ModelId ModelId, string Name, string Label, IReadOnlyList<Point> Points, bool Cut);
}

internal sealed class ShowContradictionsHandler(DossierReader dossiers, EvidenceOrigins origins)
    : IRequestHandler<ShowContradictions, Result<ShowContradictions.Answer>>
{
    public async Task<Result<ShowContradictions.Answer>> Handle(ShowContradictions request, CancellationToken cancellationToken)
    {
        if (await dossiers.OfAsync(request.Id, cancellationToken) is not { } dossier)
            return new Refusal.NotFound($"release {request.Id}");
        var found = Disagreements.Of(dossier);
        var items = found.SelectMany(one => one.Voices).Select(voice => voice.Item).OfType<EvidenceItem>().DistinctBy(item => item.Id)
            .ToList();
        var asked = new ShowEvidence(EvidenceSubject.Release, request.Id.Value);
        var came = (await origins.OfAsync(asked, items, cancellationToken)).ToDictionary(origin => origin.Id, origin => origin.Words);
        return new ShowContradictions.Answer(
            dossier.Model.Id, dossier.Model.Name, dossier.Release.Label, [.. found.Select(one => PointOf(one, came))], dossier.Cut);
    }

    private static ShowContradictions.Point PointOf(Disagreement one, Dictionary<EvidenceId, string> came) => new(
        one.Key, one.Question, one.Thing.Subject, one.Thing.Id, [.. one.Voices.Select(voice => SideOf(voice, came))], one.MadeOfIt,
        one.Settles, one.Open);

    private static ShowContradictions.Side SideOf(Voice voice, Dictionary<EvidenceId, string> came) => voice.Item is { } item
        ? new(voice.Value, voice.Against, item.AssertedBy, item.Source)
        {
            SourceDate = item.SourceDate,
            RecordedAt = item.RecordedAt,
            Digest = item.BytesDigest,
            Location = item.Location,
            Kind = item.Kind,
            Strength = EvidenceClasses.Of(item),
            IsAllegation = item.IsAllegation,
            Origin = came.GetValueOrDefault(item.Id),
        }
        : new(voice.Value, voice.Against, voice.By, voice.Source) { SourceDate = voice.Day, RecordedAt = voice.RecordedAt };
}
