using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Persistence;
using ModelRegistry.Rulebook.Parameters;

namespace ModelRegistry.Features.Models;

/// <summary>
/// The chips of a release, joined to the accelerator table by the words of their sources: every row that the words may mean, with its
/// performance and density as they are computed, and none of them chosen.
/// </summary>
/// <param name="Id">The release.</param>
public sealed record ShowHardware(ReleaseId Id) : IQuery<ShowHardware.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;

    /// <summary>One use.</summary>
    /// <param name="Use">The use as recorded.</param>
    /// <param name="Run">The training run it belongs to, by name; null when it is not known run by run.</param>
    /// <param name="Mentions">The chips that its words mention.</param>
    public sealed record Row(ChipUse Use, string? Run, IReadOnlyList<AcceleratorMention> Mentions);

    /// <summary>All uses.</summary>
    /// <param name="Rows">The uses by the words for the chip.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows);
}

internal sealed class ShowHardwareHandler(RegistryContext context, EditionInForce editions, TimeProvider clock)
    : IRequestHandler<ShowHardware, Result<ShowHardware.Answer>>
{
    public async Task<Result<ShowHardware.Answer>> Handle(ShowHardware request, CancellationToken cancellationToken)
    {
        if (!await context.Releases.AnyAsync(release => release.Id == request.Id, cancellationToken))
        {
            return new Refusal.NotFound($"release {request.Id}");
        }

        var uses = await context.ChipUses.AsNoTracking().Where(use => use.ReleaseId == request.Id)
            .OrderBy(use => use.ChipName).ThenBy(use => use.Id).ToListAsync(cancellationToken);
        var runs = await context.TrainingRuns.Where(run => run.ReleaseId == request.Id)
            .ToDictionaryAsync(run => run.Id, run => run.Name, cancellationToken);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var parameters = (await editions.NowAsync(cancellationToken)).Edition.Parameters.On(today);
        return new ShowHardware.Answer(uses.ConvertAll(use => new ShowHardware.Row(
            use, use.TrainingRunId is { } run ? runs[run] : null, AcceleratorMentions.In(parameters, use.ChipName))));
    }
}
