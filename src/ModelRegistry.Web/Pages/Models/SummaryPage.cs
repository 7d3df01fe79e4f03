using ModelRegistry.Domain;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Web.Components;

namespace ModelRegistry.Web.Pages.Models;

/// <summary>A page that begins with the summary of a release. What the caller may not ask is not asked.</summary>
public abstract class SummaryPage : ActPage
{
    private const int MostDecisions = 5;

    /// <summary>What the summary shows; null until it is asked, and where it is refused.</summary>
    protected SummaryFacts? Facts { get; private set; }

    /// <summary>Asks for the summary of a release and what stands beside it.</summary>
    protected async Task SumUpAsync(ReleaseId id)
    {
        if (await AskAsync(new ShowSummary(id)) is not { } summary) return;
        Facts = new(
            summary,
            (await AskAsync(new ShowHardware(id)))?.Rows ?? [],
            May(Permission.Check) ? (await AskAsync(new ShowStanding(id)))?.Rows : null,
            May(Permission.ReadCases) ? await AskAsync(new FindDecisions(Take: MostDecisions, ReleaseId: id)) : null)
        {
            MayEvaluate = May(Permission.Evaluate),
        };
    }
}

/// <summary>A summary with what stands beside it; null where the caller may not ask for it.</summary>
public sealed record SummaryFacts(
    ShowSummary.Answer Summary, IReadOnlyList<ShowHardware.Row> Hardware, IReadOnlyList<ShowStanding.Row>? Standing,
        FindDecisions.Answer? Decisions)
{
    public bool MayEvaluate { get; init; }
}
