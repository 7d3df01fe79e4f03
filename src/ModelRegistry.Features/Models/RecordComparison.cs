using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Features.Models.Importing;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Models;

namespace ModelRegistry.Features.Models;

/// <summary>
/// Records a comparison of weights (E6) on the edge it speaks to: one by weights between the two models, whichever way it runs, since the
/// finding is a relation and never a direction. Where no edge joins them it stands on the release of the one, and makes no edge.
/// </summary>
/// <param name="Compared">The comparison.</param>
/// <param name="Name">The model that the first side is.</param>
/// <param name="Other">The model that the second side is.</param>
public sealed record RecordComparison(ComparedModels Compared, string Name, string Other) : ICommand<RecordComparison.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ImportModels;

    /// <summary>Where it was recorded.</summary>
    /// <param name="Edge">The edge; null where none joins the two.</param>
    /// <param name="Evidence">How many items are new: 0 or 1.</param>
    /// <param name="Sentence">Where it stands, in a sentence.</param>
    public sealed record Answer(DerivationId? Edge, int Evidence, string Sentence);
}

internal sealed class RecordComparisonValidator : AbstractValidator<RecordComparison>
{
    public RecordComparisonValidator()
    {
        RuleFor(act => act.Name).NotEmpty().Right("No model is named.", "Name the model that the first side is.");
        RuleFor(act => act.Other).NotEmpty().Right("The other model is not named.", "Name the model that the second side is.");
        RuleFor(act => act.Other).NotEqual(act => act.Name, StringComparer.OrdinalIgnoreCase)
            .Right("A model is not compared with itself.", "Name two models.");
    }
}

internal sealed class RecordComparisonHandler(RegistryContext context, EvidenceRecorder recorder, Importer importer)
    : IRequestHandler<RecordComparison, Result<RecordComparison.Answer>>
{
    public async Task<Result<RecordComparison.Answer>> Handle(RecordComparison request, CancellationToken cancellationToken)
    {
        var edges = await EdgesAsync(request, cancellationToken);
        if (edges.Count > 1) edges = await HoldingAsync(request.Compared, edges, cancellationToken);
        return edges switch
        {
            [] => await OnReleaseAsync(request, cancellationToken),
            [var edge] => await OnEdgeAsync(request, edge, cancellationToken),
            _ => new Refusal.NotValid("--with", $"{edges.Count} edges by weights join releases of {request.Name} and {request.Other}, and the files compared do not tell which is meant.",
                "Record the files of the two releases first, so that the comparison finds its edge by their digests."),
        };
    }

    private async Task<List<Derivation>> EdgesAsync(RecordComparison request, CancellationToken stop)
    {
        if (await context.ModelNamedAsync(request.Name.Trim(), stop) is not { } one
            || await context.ModelNamedAsync(request.Other.Trim(), stop) is not { } other) return [];
        var ours = context.Releases.Where(release => release.ModelId == one.Id).Select(release => release.Id);
        var theirs = context.Releases.Where(release => release.ModelId == other.Id).Select(release => release.Id);
        var edges = await context.Derivations.AsNoTracking()
            .Where(edge => (ours.Contains(edge.ChildId) && theirs.Contains(edge.ParentId))
                || (theirs.Contains(edge.ChildId) && ours.Contains(edge.ParentId)))
            .ToListAsync(stop);
        return edges.FindAll(edge => Derivations.QuestionOf(edge.Relation) is EvidenceQuestion.WeightDerivation);
    }

    // Of several edges, those whose releases hold the very files that were compared.
    private async Task<List<Derivation>> HoldingAsync(ComparedModels compared, List<Derivation> edges, CancellationToken stop)
    {
        List<ReleaseId> ends = [.. edges.SelectMany(edge => new[] { edge.ChildId, edge.ParentId }).Distinct()];
        var (one, other) = compared.Files;
        List<Sha256Digest?> digests = [.. one.Concat(other).Distinct().Select(digest => (Sha256Digest?)digest)];
        var held = (await context.Artifacts.AsNoTracking().Where(file => ends.Contains(file.ReleaseId) && digests.Contains(file.Digest))
            .Select(file => file.ReleaseId).Distinct().ToListAsync(stop)).ToHashSet();
        var both = edges.FindAll(edge => held.Contains(edge.ChildId) && held.Contains(edge.ParentId));
        return both.Count > 0 ? both : edges;
    }

    private async Task<Result<RecordComparison.Answer>> OnEdgeAsync(RecordComparison request, Derivation edge, CancellationToken stop)
    {
        var comparison = request.Compared.Comparison;
        var finding = comparison.Recorded(request.Other.Trim());
        var here = await context.Evidence.AnyAsync(item => item.SubjectId == edge.Id.Value && item.BytesDigest == finding.Digest, stop);
        if (!here)
        {
            recorder.Record(
                new()
                {
                    Kind = EvidenceKind.MultiSignalFingerprint,
                    Question = EvidenceQuestion.WeightDerivation,
                    Strength = comparison.Strength,
                    Direction = comparison.Related == Truth.No ? EvidenceDirection.Contradicts : EvidenceDirection.Supports,
                    Claim = finding.Claim,
                    AssertedBy = "this registry",
                    Source = finding.Source,
                    BytesDigest = finding.Digest,
                    Score = comparison.Score,
                    Setup = finding.Setup,
                },
                EvidenceSubject.Derivation,
                edge.Id.Value);
        }

        return new RecordComparison.Answer(edge.Id, here ? 0 : 1,
            $"{(here ? "It is recorded already" : "It is recorded")} on the edge by {edge.Relation.Word()} between {request.Name} and {request.Other}: a relation, and no direction.");
    }

    private async Task<Result<RecordComparison.Answer>> OnReleaseAsync(RecordComparison request, CancellationToken stop)
    {
        var imported = (await importer.ImportAsync([request.Compared.Comparison.Recorded(request.Name, request.Other)], stop))[0];
        return imported.TryGet(out var answer, out var refusal)
            ? new RecordComparison.Answer(null, answer.Evidence, $"No edge by weights joins {request.Name} and {request.Other}; it is recorded on the release of {request.Name} and makes none.")
            : refusal;
    }
}
