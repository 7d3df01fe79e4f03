using ModelRegistry.Domain.Casework.Advice;
using ModelRegistry.Features.Cases.Advice;
using ModelRegistry.Web.Components.Forms;

namespace ModelRegistry.Web.Pages.Casework.Desks;

/// <summary>Advice as somebody typed it: a verdict beside each part, reasons and conditions for all.</summary>
public sealed class AdviceInput
{
    /// <summary>The version of the case that was looked at.</summary>
    public Guid? Version { get; set; }

    /// <summary>The team that it is the advice of; empty for one's own.</summary>
    public string? Team { get; set; }

    public string[]? Verdicts { get; set; }

    public string? Reasons { get; set; }

    public string? Conditions { get; set; }

    /// <summary>The parts with a verdict chosen, in the order in which the page showed them.</summary>
    public IReadOnlyList<PartVerdict> Read(IReadOnlyList<AdvisedPart> parts) =>
    [
        .. parts.Zip(Verdicts ?? [], (part, chosen) => (part.Key, Chosen: Enum.TryParse<AdviceVerdict>(chosen, out var verdict)
            ? verdict : default))
            .Where(one => one.Chosen != default).Select(one => new PartVerdict(one.Key, one.Chosen)),
    ];

    /// <summary>One condition a line.</summary>
    public string[] ConditionLines() => DraftInput.Lines(Conditions);
}
