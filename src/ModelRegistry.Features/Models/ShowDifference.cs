using FluentValidation;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models.Comparing;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Models;

/// <summary>What differs between two releases by all that is recorded of them; what is the same is named and not repeated.</summary>
/// <param name="One">
/// A model's name, in which case its first release is meant, a name with a label after "@", a release's id, or a SHA-256 of a file or a
/// root digest.
/// </param>
/// <param name="Other">The other, likewise.</param>
public sealed record ShowDifference(string One, string Other) : IQuery<ShowDifference.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;

    /// <summary>One of the two.</summary>
    /// <param name="ReleaseId">The release.</param>
    /// <param name="Name">Its model's name.</param>
    /// <param name="Label">Its label.</param>
    public sealed record Side(ReleaseId ReleaseId, string Name, string Label);

    /// <summary>One respect in which the two are compared.</summary>
    /// <param name="Name">What it is: "Licence", "Data sets".</param>
    /// <param name="One">What is recorded of the one only.</param>
    /// <param name="Other">What is recorded of the other only.</param>
    /// <param name="Both">How many things are recorded of both alike.</param>
    public sealed record Respect(string Name, IReadOnlyList<string> One, IReadOnlyList<string> Other, int Both);

    /// <summary>A file under one path whose bytes differ.</summary>
    /// <param name="Path">The path.</param>
    /// <param name="One">The digest in the one; null when not known.</param>
    /// <param name="Other">The digest in the other; null when not known.</param>
    public sealed record ChangedFile(string Path, Sha256Digest? One, Sha256Digest? Other);

    /// <summary>The files by path.</summary>
    /// <param name="Same">How many have the same path and digest.</param>
    /// <param name="Moved">Paths of the one whose bytes the other has under another path.</param>
    /// <param name="Changed">Same path, other bytes, or bytes that are not known of both.</param>
    /// <param name="OnlyOne">Paths in the one only.</param>
    /// <param name="OnlyOther">Paths in the other only.</param>
    /// <param name="Cut">Whether more files are recorded than were compared.</param>
    public sealed record Files(
        int Same, IReadOnlyList<string> Moved, IReadOnlyList<ChangedFile> Changed, IReadOnlyList<string> OnlyOne,
            IReadOnlyList<string> OnlyOther, bool Cut);

    /// <summary>An edge that is recorded between the two.</summary>
    /// <param name="Id">The edge.</param>
    /// <param name="OneIsChild">Whether the one was made from the other.</param>
    /// <param name="Relation">How.</param>
    public sealed record Edge(DerivationId Id, bool OneIsChild, DerivationRelation Relation);

    /// <summary>The comparison.</summary>
    /// <param name="One">The one.</param>
    /// <param name="Other">The other.</param>
    /// <param name="Edges">The edges between them; none recorded does not mean none.</param>
    /// <param name="Differing">The respects in which they differ.</param>
    /// <param name="Same">The respects in which the same is recorded of both.</param>
    /// <param name="Silent">The respects in which nothing is recorded of either: unknown, not the same.</param>
    /// <param name="ByPath">Their files.</param>
    public sealed record Answer(
        Side One, Side Other, IReadOnlyList<Edge> Edges, IReadOnlyList<Respect> Differing, IReadOnlyList<string> Same,
        IReadOnlyList<string> Silent, Files ByPath)
    {
        /// <summary>Whether nothing that is recorded differs.</summary>
        public bool NothingDiffers => Differing.Count == 0
            && ByPath is { Moved.Count: 0, Changed.Count: 0, OnlyOne.Count: 0, OnlyOther.Count: 0 };
    }
}

internal sealed class ShowDifferenceValidator : AbstractValidator<ShowDifference>
{
    private const string Right = "Give a model's name, such as deepseek-ai/DeepSeek-R1, a release's id, or a SHA-256 digest.";

    public ShowDifferenceValidator()
    {
        RuleFor(act => act.One).NotEmpty().MaximumLength(Columns.LongestName * 2).Right("The one release is missing or too long.", Right);
        RuleFor(act => act.Other).NotEmpty().MaximumLength(Columns.LongestName * 2).Right("The other release is missing or too long.", Right);
    }
}

internal sealed class ShowDifferenceHandler(NamedReleases named, DossierReader dossiers, Comparison comparison)
    : IRequestHandler<ShowDifference, Result<ShowDifference.Answer>>
{
    public async Task<Result<ShowDifference.Answer>> Handle(ShowDifference request, CancellationToken cancellationToken)
    {
        if (await DossierAsync(request.One, cancellationToken) is not { } one) return new Refusal.NotFound(request.One.Trim());
        if (await DossierAsync(request.Other, cancellationToken) is not { } other) return new Refusal.NotFound(request.Other.Trim());
        return one.Release.Id == other.Release.Id
            ? new Refusal.NotValid("other", "Both are the same release.", "Name another release to compare it with.")
            : await comparison.OfAsync(one, other, cancellationToken);
    }

    private async Task<Dossier?> DossierAsync(string words, CancellationToken stop) =>
        await named.FindAsync(words, stop) is { } release ? await dossiers.OfAsync(release, stop) : null;
}
