using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Datasets;

/// <summary>
/// What is recorded of a release's training content, in the order of the public summary that Article 53(1)(d) of Regulation (EU)
/// 2024/1689 asks for. A field without a statement is unknown.
/// </summary>
/// <param name="Id">The release.</param>
public sealed record ShowTrainingContent(ReleaseId Id) : IQuery<ShowTrainingContent.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;

    /// <summary>A statement and what it rests on.</summary>
    /// <param name="Statement">What is stated.</param>
    /// <param name="Evidence">Who says so and where.</param>
    public sealed record Stated(ContentStatement Statement, IReadOnlyList<EvidenceItem> Evidence);

    /// <summary>A data set that is recorded as used.</summary>
    /// <param name="Set">The data set.</param>
    /// <param name="Use">The statement that it was used.</param>
    public sealed record Used(Dataset Set, DatasetUse Use);

    /// <summary>One field of the template.</summary>
    /// <param name="Rule">What it asks.</param>
    /// <param name="Statements">What is stated, oldest first; empty means unknown.</param>
    /// <param name="Datasets">Recorded data sets of this kind.</param>
    public sealed record Row(ContentFieldRule Rule, IReadOnlyList<Stated> Statements, IReadOnlyList<Used> Datasets)
    {
        /// <summary>Whether the statements answer both yes and no.</summary>
        public bool Contradicted =>
            Statements.Any(one => one.Statement.Answer == Truth.Yes) && Statements.Any(one => one.Statement.Answer == Truth.No);
    }

    /// <summary>The summary.</summary>
    /// <param name="Release">The release.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Rows">All fields in the order of the template.</param>
    /// <param name="Unsorted">Recorded data sets of a kind that nobody states.</param>
    public sealed record Answer(Release Release, string Name, IReadOnlyList<Row> Rows, IReadOnlyList<Used> Unsorted)
    {
        /// <summary>Whether the form itself was read in the instrument.</summary>
        public bool FormVerified { get; init; } = ContentTemplate.Verified;

        /// <summary>What the form was held against, and when.</summary>
        public string FormChecked { get; init; } = ContentTemplate.Checked;
    }
}

internal sealed class ShowTrainingContentHandler(RegistryContext context)
    : IRequestHandler<ShowTrainingContent, Result<ShowTrainingContent.Answer>>
{
    public async Task<Result<ShowTrainingContent.Answer>> Handle(ShowTrainingContent request, CancellationToken cancellationToken)
    {
        var release = await context.Releases.AsNoTracking().SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken);
        if (release is null)
        {
            return new Refusal.NotFound($"release {request.Id}");
        }

        var model = await context.Models.AsNoTracking().SingleAsync(m => m.Id == release.ModelId, cancellationToken);
        var stated = await StatedAsync(request.Id, cancellationToken);
        var used = await UsedAsync(request.Id, cancellationToken);
        var sets = used.ToLookup(one => ContentTemplate.FieldOf(one.Set.Classification));
        return new ShowTrainingContent.Answer(
            release, ReleaseNames.Of(model.Name, release.Label),
            [.. ContentTemplate.Fields.Select(rule => new ShowTrainingContent.Row(rule, [.. stated[rule.Field]], [.. sets[rule.Field]]))],
            [.. sets[null]]);
    }

    private async Task<ILookup<ContentField, ShowTrainingContent.Stated>> StatedAsync(ReleaseId release, CancellationToken stop)
    {
        var statements = await context.ContentStatements.AsNoTracking().Where(one => one.ReleaseId == release)
            .OrderBy(one => EF.Property<long>(one, Columns.Sequence)).ToListAsync(stop);
        var ids = statements.ConvertAll(one => one.Id.Value);
        var items = await context.Evidence.AsNoTracking()
            .Where(item => item.Subject == EvidenceSubject.ContentStatement && ids.Contains(item.SubjectId)).ToListAsync(stop);
        var evidence = items.OrderBy(item => item.Id.Value).ToLookup(item => item.SubjectId);
        return statements.ToLookup(one => one.Field, one => new ShowTrainingContent.Stated(one, [.. evidence[one.Id.Value]]));
    }

    private async Task<List<ShowTrainingContent.Used>> UsedAsync(ReleaseId release, CancellationToken stop)
    {
        var rows = await (from use in context.DatasetUses.AsNoTracking()
                          join set in context.Datasets.AsNoTracking() on use.DatasetId equals set.Id
                          where use.ReleaseId == release
                          orderby set.Name
                          select new { set, use }).ToListAsync(stop);
        return rows.ConvertAll(row => new ShowTrainingContent.Used(row.set, row.use));
    }
}
