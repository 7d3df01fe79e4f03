using ModelRegistry.Domain;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Features.Deployments;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Features.Models;
using ModelRegistry.Rulebook.Parameters;

namespace ModelRegistry.Cli.Answers;

/// <summary>What is held of a release beside its files: read together, printed together.</summary>
/// <param name="Hardware">Its chips, joined to the accelerator table.</param>
/// <param name="Deployments">Its platforms.</param>
/// <param name="Layers">Layers of safety across its edges.</param>
internal sealed record Held(ShowHardware.Answer Hardware, ShowDeployments.Answer Deployments, ShowSafetyLayers.Answer Layers)
{
    public static async Task<Held?> OfAsync(AskedRegistry registry, ReleaseId id, CancellationToken stop) =>
        await registry.AskAsync(new ShowHardware(id), $"releases/{id}/hardware", stop) is { } hardware
        && await registry.AskAsync(new ShowDeployments(id), $"releases/{id}/deployments", stop) is { } deployments
        && await registry.AskAsync(new ShowSafetyLayers(id), $"releases/{id}/safety-layers", stop) is { } layers
            ? new(hardware, deployments, layers)
            : null;
}

/// <summary>The same as lines that people read.</summary>
internal static class HeldText
{
    public static void Print(Held held)
    {
        foreach (var row in held.Hardware.Rows) Chips(row);
        foreach (var row in held.Deployments.Rows) Platform(row);
        foreach (var finding in held.Deployments.Rows.SelectMany(row => row.Findings).DistinctBy(one => one.Id))
        {
            Printed.Row(finding.Nature == FindingNature.Allegation ? "alleged" : "found",
                $"{finding.Finding} ({finding.AssertedBy}, {finding.PublishedOn:yyyy-MM-dd}; {finding.Source})", 1);
        }

        foreach (var row in held.Layers.Rows)
        {
            foreach (var change in row.Changes)
                Printed.Row("safety layer", $"{change.Layer}: {change.Fate.ToString().ToLowerInvariant()} since {row.Parent} ({change.Evaluator}, {change.PublishedOn:yyyy-MM-dd})", 1);
        }
    }

    public static void Shares(ShowAttribution.Answer shown)
    {
        Printed.Line($"{shown.Name}: own training {shown.Own} operations");
        if (shown.Rows is null) Printed.Line("Its lineage is too large to be reckoned.");
        foreach (var row in shown.Rows ?? [])
        {
            Printed.Line($"{row.Name}: share {row.Line.Share}, operations {row.Line.Operations}, {row.Line.Strength.ToString().ToLowerInvariant()} evidence"
                + (row.Line.Contested ? ", contested" : ""), 1);
            Printed.Line("by " + string.Join(", then ", row.Path.Select(step => $"{step.Relation.ToString().ToLowerInvariant()} of {step.Parent}"))
                + (row.Line.Paths > 1 ? $"; {row.Line.Paths} paths in all" : ""), 2);
        }

        if (shown.Complete != Truth.Yes) Printed.Line("Not all parents are known to be recorded; there may be more.");
    }

    private static void Chips(ShowHardware.Row row)
    {
        var use = row.Use;
        Printed.Row("chips", $"{use.ChipName}, {(use.Purpose is Domain.Models.ChipPurpose.Training ? "training" : "serving")}"
            + (use.Count is { } count ? $", {count} of them" : "") + (use.Hours is { } hours ? $", {hours} chip-hours" : "")
            + (row.Run is { } run ? $", in {run}" : ""), 1);
        foreach (var mention in row.Mentions) Mention(mention);
    }

    private static void Mention(AcceleratorMention mention)
    {
        if (mention.Candidates.Count == 0) Printed.Line($"\"{mention.Mention}\" is not in the accelerator table", 2);
        if (mention.Candidates.Count > 1) Printed.Line($"\"{mention.Mention}\" may mean any of {mention.Candidates.Count}; none is chosen", 2);
        foreach (var one in mention.Candidates)
        {
            Printed.Line($"{one.Name}: TPP {one.Performance} ({one.PerformanceFormula}){(one.PerformanceVerified ? "" : ", unverified")}; "
                + $"density {one.Density} ({one.DensityFormula}){(one.DensityVerified ? "" : ", unverified")}", 2);
        }
    }

    private static void Platform(ShowDeployments.Row row)
    {
        var native = row.Deployment.Native switch { Truth.Yes => "offered by itself", Truth.No => "not offered by itself", Truth.Unknown => "whether it offers it itself is not known" };
        Printed.Row(row.Platform.Kind == PlatformKind.Cloud ? "served by" : "runs with",
            $"{row.Platform.Name} ({Words.Hyphened(row.Platform.Kind.ToString())}, run by {row.Operator ?? "somebody not known"}; {native}"
            + (row.Deployment.ServedFrom is { } from ? $"; from {from.Code}" : "") + (row.Deployment.Period is { } days ? $"; {days}" : "") + ")", 1);
    }
}
