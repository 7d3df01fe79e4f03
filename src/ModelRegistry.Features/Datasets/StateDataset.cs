using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Datasets;

/// <summary>
/// Records what a data set is and, where a release is named, that it was trained on it. What is left out stays as it is recorded; a
/// recorded value is replaced by an officer only, because every organisation's answers rest on it.
/// </summary>
public sealed record StateDataset : ICommand<DatasetId>
{
    /// <summary>Its name; one nobody recorded is added.</summary>
    public required string Name { get; init; }

    /// <summary>Where its content came from.</summary>
    public DataClassification Classification { get; init; } = DataClassification.Unknown;

    /// <summary>Its licence.</summary>
    public string? Licence { get; init; }

    /// <summary>The country its content was collected or made in.</summary>
    public Country? SourceCountry { get; init; }

    /// <summary>For synthetic data: the model that generated it, by name.</summary>
    public string? Teacher { get; init; }

    /// <summary>A release that was trained on it; null to state nothing of use.</summary>
    public ReleaseId? UsedBy { get; init; }

    /// <summary>What that rests on.</summary>
    public required StatedEvidence Evidence { get; init; }

    /// <inheritdoc/>
    public static Permission Needs => Permission.RecordFacts;
}

internal sealed class StateDatasetValidator : AbstractValidator<StateDataset>
{
    public StateDatasetValidator()
    {
        RuleFor(act => act.Name).NotEmpty().MaximumLength(Columns.LongestName)
            .Right("The data set has no name, or one too long.", $"Name it in at most {Columns.LongestName} characters.");
        RuleFor(act => act.Classification).IsInEnum().Right("There is no such kind of data.", "Name one of the kinds, such as Crawled.");
        RuleFor(act => act.Licence).MaximumLength(200).Right("The licence is too long.", "Give its identifier, at most 200 characters.");
        RuleFor(act => act.Teacher).MaximumLength(Columns.LongestName)
            .Right("No model's name is that long.", "Name the model that generated it.");
        RuleFor(act => act.Teacher).Must(string.IsNullOrWhiteSpace)
            .When(act => act.Classification is not (DataClassification.Synthetic or DataClassification.Unknown))
            .Right("Only synthetic data has a generator.", "Leave the generator out, or say that the data is synthetic.");
        RuleFor(act => act.Evidence).SetValidator(new StatedEvidenceValidator());
    }
}

internal sealed class StateDatasetHandler(RegistryContext context, ModelNames names, EvidenceByHand hand, ICallerSource callers)
    : IRequestHandler<StateDataset, Result<DatasetId>>
{
    public async Task<Result<DatasetId>> Handle(StateDataset request, CancellationToken cancellationToken)
    {
        if (request.UsedBy is { } user && !await context.Releases.AnyAsync(release => release.Id == user, cancellationToken))
        {
            return new Refusal.NotFound($"release {user}");
        }

        var set = await SetAsync(request.Name, cancellationToken);
        var teacher =
            string.IsNullOrWhiteSpace(request.Teacher) ? null : await names.ReleaseOfAsync(request.Teacher.Trim(), cancellationToken);
        if (Replaced(set, request, teacher?.Id) is { } value && !Roles.Allow(callers.Current, Permission.Draft))
        {
            return new Refusal.NotValid(
                value.Where, $"The {value.What} of {set.Name} is recorded already, and every organisation's answers rest on it.",
                "Leave it as it is, or let a licensing officer replace it; evidence against it can be recorded by anybody who records facts.");
        }

        Fill(set, request, teacher?.Id);
        var recorded = await hand.OnPartyAsync(request.Evidence, EvidenceSubject.Dataset, set.Id.Value, null, cancellationToken);
        return recorded.TryGet(out _, out var refusal) && (await UseAsync(request, set, cancellationToken)).TryGet(out _, out refusal)
            ? set.Id
            : refusal!;
    }

    private async Task<Dataset> SetAsync(string name, CancellationToken stop)
    {
        var set = await context.Datasets.Named(name).SingleOrDefaultAsync(stop);
        if (set is null)
        {
            set = new() { Id = new(Guid.CreateVersion7()), Name = name.Trim() };
            context.Datasets.Add(set);
        }

        return set;
    }

    /// <summary>What would be written over; null when nothing is.</summary>
    private static (string Where, string What)? Replaced(Dataset set, StateDataset act, ReleaseId? teacher) =>
        set.Classification != DataClassification.Unknown && act.Classification != DataClassification.Unknown
            && act.Classification != set.Classification ? (nameof(act.Classification), "kind")
        : set.Licence is { } licence && act.Licence is { } other && licence != other ? (nameof(act.Licence), "licence")
        : set.SourceCountry is { } country && act.SourceCountry is { } elsewhere && country != elsewhere
            ? (nameof(act.SourceCountry), "source country")
        : set.TeacherReleaseId is { } taught && teacher is { } another && taught != another ? (nameof(act.Teacher), "generator")
        : null;

    private static void Fill(Dataset set, StateDataset act, ReleaseId? teacher)
    {
        set.Classification = act.Classification == DataClassification.Unknown ? set.Classification : act.Classification;
        set.Licence = act.Licence ?? set.Licence;
        set.SourceCountry = act.SourceCountry ?? set.SourceCountry;
        set.TeacherReleaseId = teacher ?? set.TeacherReleaseId;
        set.TeacherName = string.IsNullOrWhiteSpace(act.Teacher) ? set.TeacherName : act.Teacher.Trim();
    }

    private async Task<Result<Done>> UseAsync(StateDataset act, Dataset set, CancellationToken stop)
    {
        if (act.UsedBy is not { } release)
        {
            return Done.Instance;
        }

        var use = await context.DatasetUses.SingleOrDefaultAsync(one => one.ReleaseId == release && one.DatasetId == set.Id, stop);
        if (use is null)
        {
            use = new() { Id = new(Guid.CreateVersion7()), ReleaseId = release, DatasetId = set.Id };
            context.DatasetUses.Add(use);
        }

        var recorded = await hand.OnReleaseAsync(act.Evidence, EvidenceSubject.DatasetUse, use.Id.Value, release, stop);
        return recorded.TryGet(out _, out var refusal) ? Done.Instance : refusal;
    }
}
