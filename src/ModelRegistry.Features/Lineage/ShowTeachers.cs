using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Campaigns;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Lineage;

/// <summary>
/// The teachers that a release is stated to have been trained on the outputs of, each under the terms of the days of querying.
/// </summary>
/// <param name="Id">The release.</param>
public sealed record ShowTeachers(ReleaseId Id) : IQuery<ShowTeachers.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;

    /// <summary>One teacher.</summary>
    /// <param name="Edge">The edge.</param>
    /// <param name="Teacher">The teacher's name.</param>
    /// <param name="Provider">Who developed it; null when not recorded.</param>
    /// <param name="Terms">What stood on the days of querying; empty when provider or days are not recorded: then unknown.</param>
    public sealed record Row(Derivation Edge, string Teacher, string? Provider, IReadOnlyList<TermsStretch> Terms);

    /// <summary>All teachers.</summary>
    /// <param name="Rows">The teachers by name.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows);
}

internal sealed class ShowTeachersHandler(RegistryContext context, TermsReader terms)
    : IRequestHandler<ShowTeachers, Result<ShowTeachers.Answer>>
{
    public async Task<Result<ShowTeachers.Answer>> Handle(ShowTeachers request, CancellationToken cancellationToken)
    {
        var edges = await (from edge in context.Derivations.AsNoTracking()
                           join parent in context.Releases on edge.ParentId equals parent.Id
                           join model in context.Models on parent.ModelId equals model.Id
                           where edge.ChildId == request.Id
                               && (edge.Relation == DerivationRelation.Distillation
                                   || edge.Relation == DerivationRelation.TrainingOnOutputs)
                           orderby model.Name
                           select new { edge, model.Name, model.DeveloperId }).ToListAsync(cancellationToken);
        var rows = new List<ShowTeachers.Row>();
        foreach (var row in edges)
        {
            var provider = row.DeveloperId is { } id
                ? await context.Parties.Where(party => party.Id == id).Select(party => party.Name).SingleAsync(cancellationToken)
                : null;
            var stood = await terms.OverAsync(row.DeveloperId, row.Name, row.edge.Queried, cancellationToken);
            rows.Add(new(row.edge, row.Name, provider, stood));
        }

        return new ShowTeachers.Answer(rows);
    }
}
