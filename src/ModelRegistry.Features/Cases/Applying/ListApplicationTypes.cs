using MediatR;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Domain.Casework.Clocks;
using ModelRegistry.Features.Cases.Clocks;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Rulebook.Clocks;

namespace ModelRegistry.Features.Cases.Applying;

/// <summary>The types of application with what each asks, how long it takes and what can come of it.</summary>
/// <param name="Authority">The code of the authority whose clocks are shown.</param>
public sealed record ListApplicationTypes(string Authority = LicensingAuthority.First) : IQuery<ListApplicationTypes.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadCases;

    /// <summary>One type.</summary>
    /// <param name="Type">Its manifest.</param>
    /// <param name="Clocks">The clocks that hold for what is received today; none where the registry holds none for it.</param>
    /// <param name="Like">How long the last ones took; null where there are too few to tell.</param>
    public sealed record Row(ApplicationType Type, IReadOnlyList<ClockLimit> Clocks, LikeCases? Like);

    /// <summary>The types, in the order in which they are offered.</summary>
    /// <param name="Types">The types.</param>
    /// <param name="Authorities">The authorities that one can apply to here.</param>
    public sealed record Answer(IReadOnlyList<Row> Types, IReadOnlyList<LicensingAuthority> Authorities);
}

internal sealed class ListApplicationTypesHandler(EditionInForce editions, CaseClocks clocks, OfficeOf offices, TimeProvider clock)
    : IRequestHandler<ListApplicationTypes, Result<ListApplicationTypes.Answer>>
{
    public async Task<Result<ListApplicationTypes.Answer>> Handle(ListApplicationTypes request, CancellationToken cancellationToken)
    {
        var office = OfficeClocks.Of((await editions.NowAsync(cancellationToken)).Edition, request.Authority);
        var limits = office?.LimitsOn(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)) ?? [];
        var rows = new List<ListApplicationTypes.Row>();
        foreach (var type in ApplicationTypes.All)
        {
            var like = await clocks.LikeAsync(request.Authority, type.Kind, cancellationToken);
            rows.Add(new(type, [.. limits.Where(limit => type.Clocks.Contains(limit.Id))], like));
        }

        return new ListApplicationTypes.Answer(rows, await offices.OpenAsync(cancellationToken));
    }
}
