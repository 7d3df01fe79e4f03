using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Lineage;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Lineage;

/// <summary>
/// Records an edge release ← parent, such as a distillation from a closed teacher. An edge that stands already gets the new evidence, and
/// what was not known of it is filled in; a recorded value is replaced by an officer only, because every organisation's answers rest on
/// it. One that would make a release its own ancestor is refused.
/// </summary>
/// <param name="ChildId">The release that was made.</param>
/// <param name="ParentName">The model it was made from; one nobody recorded becomes known by name only.</param>
/// <param name="Relation">How.</param>
/// <param name="Share">The share of the child that comes of it; null when nobody states one.</param>
/// <param name="GenerationOperations">For derivation by outputs: operations spent to generate the data, as text; null when not known.</param>
/// <param name="DataPublished">For derivation by outputs: whether the data is published.</param>
/// <param name="Evidence">What that rests on; it speaks to weight or output derivation.</param>
public sealed record AddDerivation(
    ReleaseId ChildId, string ParentName, DerivationRelation Relation, Share? Share, string? GenerationOperations, Truth DataPublished,
    StatedEvidence Evidence) : ICommand<DerivationId>
{
    /// <summary>For derivation by outputs: the days on which the parent was queried; null when not known.</summary>
    public Period? Queried { get; init; }

    /// <inheritdoc/>
    public static Permission Needs => Permission.RecordFacts;
}

internal sealed class AddDerivationValidator : AbstractValidator<AddDerivation>
{
    public AddDerivationValidator()
    {
        RuleFor(act => act.ParentName).NotEmpty().MaximumLength(Columns.LongestName)
            .Right("The parent is missing.", $"Name the model it was made from, in at most {Columns.LongestName} characters.");
        RuleFor(act => act.Relation).IsInEnum().Right("There is no such relation.", "Name one of the relations, such as FineTune.");
        RuleFor(act => act.GenerationOperations).OperationsText();
        RuleFor(act => act.GenerationOperations).Null().When(act => act.Relation.IsByOutputs() == Truth.No)
            .Right("Only derivation by outputs has generated data.", "Leave the operations out.");
        RuleFor(act => act.Queried).Null().When(act => act.Relation.IsByOutputs() == Truth.No)
            .Right("Only derivation by outputs has days of querying.", "Leave the days out.");
        RuleFor(act => act.Evidence).SetValidator(new StatedEvidenceValidator());
        RuleFor(act => act.Evidence.Question).Must((act, question) => question == Derivations.QuestionOf(act.Relation))
            .When(act => act.Relation != DerivationRelation.Undeclared)
            .Right("The evidence speaks to another question than the edge.", "Relations by weights: WeightDerivation; by outputs: OutputDerivation.");
    }
}

internal static class Derivations
{
    public static EvidenceQuestion QuestionOf(DerivationRelation relation) =>
        relation.IsByOutputs() == Truth.Yes ? EvidenceQuestion.OutputDerivation : EvidenceQuestion.WeightDerivation;
}

internal sealed class AddDerivationHandler(RegistryContext context, ModelNames names, EvidenceByHand hand, ICallerSource callers)
    : IRequestHandler<AddDerivation, Result<DerivationId>>
{
    public async Task<Result<DerivationId>> Handle(AddDerivation request, CancellationToken cancellationToken)
    {
        await context.HoldLineageAsync(cancellationToken);
        var child = await context.Releases.SingleOrDefaultAsync(r => r.Id == request.ChildId, cancellationToken);
        if (child is null)
        {
            return new Refusal.NotFound($"release {request.ChildId}");
        }

        var parent = await names.ReleaseOfAsync(request.ParentName, cancellationToken);
        if (request.Relation.IsDescent()
            && (await Ancestry.AboveAsync(context, [parent.Id], cancellationToken)).Closing(child.Id, [parent.Id]) is not null)
        {
            var childName = (await context.Models.SingleAsync(m => m.Id == child.ModelId, cancellationToken)).Name;
            return new Refusal.NotValid(nameof(request.ParentName), CycleCheck.Sentence(childName, request.ParentName), CycleCheck.Right);
        }

        var edge = await EdgeAsync(request, parent, cancellationToken);
        var stated = Stated.Of(request);
        if (Replaced(edge, stated) is { } what && !Roles.Allow(callers.Current, Permission.Draft))
        {
            return new Refusal.NotValid(
                what, "Another value is recorded for this edge already, and every organisation's answers rest on it.",
                "Leave it out, and record what speaks against it as evidence on the edge; or let a licensing officer replace it.");
        }

        Fill(edge, stated);
        var recorded = await hand.OnReleaseAsync(request.Evidence, EvidenceSubject.Derivation, edge.Id.Value, child.Id, cancellationToken);
        return recorded.TryGet(out _, out var refusal) ? edge.Id : refusal;
    }

    private async Task<Derivation> EdgeAsync(AddDerivation act, Release parent, CancellationToken cancellationToken)
    {
        var edge = await context.Derivations.SingleOrDefaultAsync(
            e => e.ChildId == act.ChildId && e.ParentId == parent.Id && e.Relation == act.Relation, cancellationToken);
        if (edge is null)
        {
            edge = new Derivation { Id = new(Guid.CreateVersion7()), ChildId = act.ChildId, ParentId = parent.Id, Relation = act.Relation };
            context.Derivations.Add(edge);
        }

        return edge;
    }

    private sealed record Stated(Share? Share, Operations? GenerationOperations, Period? Queried, Truth DataPublished)
    {
        public static Stated Of(AddDerivation act) => new(
            act.Share, OperationsRules.Read(act.GenerationOperations, EstimateMethod.NotStated), act.Queried, act.DataPublished);
    }

    /// <summary>What would be written over; null when nothing is. The same number in other words is the same number.</summary>
    private static string? Replaced(Derivation edge, Stated stated) =>
        edge.Share is { } share && stated.Share is { } other && (share.Bounds, share.Unit) != (other.Bounds, other.Unit)
            ? nameof(AddDerivation.Share)
        : edge.GenerationOperations is { } spent && stated.GenerationOperations is { } more && spent.Bounds != more.Bounds
            ? nameof(AddDerivation.GenerationOperations)
        : edge.Queried is { } days && stated.Queried is { } others && days != others ? nameof(AddDerivation.Queried)
        : edge.DataPublished != Truth.Unknown && stated.DataPublished != Truth.Unknown && edge.DataPublished != stated.DataPublished
            ? nameof(AddDerivation.DataPublished)
        : null;

    private static void Fill(Derivation edge, Stated stated)
    {
        edge.Share = stated.Share ?? edge.Share;
        edge.GenerationOperations = stated.GenerationOperations ?? edge.GenerationOperations;
        edge.Queried = stated.Queried ?? edge.Queried;
        edge.DataPublished = stated.DataPublished == Truth.Unknown ? edge.DataPublished : stated.DataPublished;
    }
}
