using FluentValidation;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Evidence.Dating;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Evidence;

/// <summary>What happened on a day of a timeline.</summary>
public enum DatedKind
{
    /// <summary>An item of evidence.</summary>
    Evidence,

    /// <summary>The release came out, was published, was first recorded.</summary>
    Release,

    /// <summary>A measurement of safeguards, or a finding about a layer of safety.</summary>
    Safeguards,

    /// <summary>An extraction campaign was alleged.</summary>
    Campaign,

    /// <summary>Somebody replied to an allegation.</summary>
    Reply,

    /// <summary>A share in the developer began or ended, or what it is changed.</summary>
    Ownership,

    /// <summary>Terms of service of a teacher's provider began to stand or ended.</summary>
    Terms,
}

/// <summary>
/// What was said and what happened about a release, by day: the day of the source, and where that is not known the day of recording, said
/// so. Oldest first, a page at a time.
/// </summary>
/// <param name="Id">The release.</param>
public sealed record ShowTimeline(ReleaseId Id) : IQuery<ShowTimeline.Answer>
{
    /// <summary>At most so many entries a page.</summary>
    public const int MostOfPage = 100;

    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;

    /// <summary>Only entries of this kind; null for all.</summary>
    public DatedKind? Kind { get; init; }

    /// <summary>Only evidence on this question; null for all.</summary>
    public EvidenceQuestion? Question { get; init; }

    /// <summary>Only evidence of at least this class; null for all.</summary>
    public EvidenceStrength? Least { get; init; }

    /// <summary>Only evidence for (false) or against (true); null for both.</summary>
    public bool? Against { get; init; }

    /// <summary>From this day on; null from the first.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Until this day, which is still among them; null to the last.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>How many entries to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>One entry.</summary>
    /// <param name="Day">The day.</param>
    /// <param name="DayIsOfRecording">Whether the source has no day, so that it is the day of recording here.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="Words">What was said or happened.</param>
    /// <param name="By">Who says so.</param>
    /// <param name="Source">Title, citation or file name.</param>
    /// <param name="About">What it is about, in words.</param>
    public sealed record Entry(DateOnly Day, bool DayIsOfRecording, DatedKind Kind, string Words, string By, string Source, string About)
    {
        /// <summary>For evidence: the item as it is filed; null otherwise.</summary>
        public EvidenceItem? Item { get; init; }

        /// <summary>Whether it speaks against what it is about.</summary>
        public bool Against { get; init; }

        /// <summary>Whether it is an allegation, or a reply to one.</summary>
        public bool IsAllegation { get; init; }

        /// <summary>For a campaign or a reply: the campaign.</summary>
        public CampaignId? Campaign { get; init; }
    }

    /// <summary>A page of the timeline.</summary>
    /// <param name="ModelId">The model.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Label">The release's label.</param>
    /// <param name="Entries">The entries of the page, oldest first.</param>
    /// <param name="Total">How many entries pass the filters.</param>
    /// <param name="Everything">How many there are without filters.</param>
    /// <param name="Cut">Whether more is recorded than was read.</param>
    public sealed record Answer(ModelId ModelId, string Name, string Label, IReadOnlyList<Entry> Entries, int Total, int Everything,
        bool Cut);
}

internal sealed class ShowTimelineValidator : AbstractValidator<ShowTimeline>
{
    public ShowTimelineValidator()
    {
        RuleFor(act => act.Skip).GreaterThanOrEqualTo(0).Right("A page cannot begin before the first entry.", "Begin at 0 or where the last page ended.");
        RuleFor(act => act.Until).Must((act, until) => until is null || act.From is null || until >= act.From)
            .Right("The last day is before the first.", "Give days in order.");
    }
}

internal sealed class ShowTimelineHandler(DossierReader dossiers, TimelineReader timeline)
    : IRequestHandler<ShowTimeline, Result<ShowTimeline.Answer>>
{
    public async Task<Result<ShowTimeline.Answer>> Handle(ShowTimeline request, CancellationToken cancellationToken)
    {
        if (await dossiers.OfAsync(request.Id, cancellationToken) is not { } dossier)
            return new Refusal.NotFound($"release {request.Id}");
        var all = await timeline.OfAsync(dossier, cancellationToken);
        var passing = all.Where(entry => Passes(request, entry)).ToList();
        return new ShowTimeline.Answer(
            dossier.Model.Id, dossier.Model.Name, dossier.Release.Label,
            [.. passing.Skip(request.Skip).Take(ShowTimeline.MostOfPage)], passing.Count, all.Count, dossier.Cut);
    }

    private static bool Passes(ShowTimeline asked, ShowTimeline.Entry entry) =>
        (asked.Kind is null || entry.Kind == asked.Kind)
        && (asked.From is null || entry.Day >= asked.From)
        && (asked.Until is null || entry.Day <= asked.Until)
        && (asked.Question is null || entry.Item?.Question == asked.Question)
        && (asked.Against is null || (entry.Item is not null && entry.Against == asked.Against))
        && (asked.Least is null || (entry.Item is { } item && EvidenceClasses.Of(item) >= asked.Least));
}
