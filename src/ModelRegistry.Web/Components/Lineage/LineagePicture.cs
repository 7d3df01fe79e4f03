using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;

namespace ModelRegistry.Web.Components.Lineage;

/// <summary>A release as the drawing shows it: its name, a line under it (developer and country as text), and its page.</summary>
public sealed record LineageNode(Guid Id, string Name, string Under, string Href, bool IsHere);

/// <summary>A derivation as the drawing shows it.</summary>
public sealed record LineageEdge(
    Guid Parent, Guid Child, DerivationRelation Relation, EvidenceStrength Strength, bool Contested, string EvidenceHref)
{
    /// <summary>The strength in words, contested included.</summary>
    public string StrengthWord => Contested ? "contested" : Strength.Word();

    /// <summary>How the line is drawn, from what the relation carries along.</summary>
    public LineKind Kind => (Relation.IsByWeights(), Relation.IsByOutputs()) switch
    {
        (Truth.Yes, _) => LineKind.Weights,
        (_, Truth.Yes) => LineKind.Outputs,
        (Truth.Unknown, _) => LineKind.Undeclared,
        _ => LineKind.NoDescent,
    };
}

/// <summary>What a line stands for.</summary>
public enum LineKind
{
    Weights,
    Outputs,
    Undeclared,
    NoDescent,
}

/// <summary>What is to be drawn: releases and the derivations among them.</summary>
public sealed record LineagePicture(IReadOnlyList<LineageNode> Nodes, IReadOnlyList<LineageEdge> Edges);

/// <summary>The words for strength on a line.</summary>
internal static class StrengthWords
{
    public static string Word(this EvidenceStrength strength) => strength switch
    {
        EvidenceStrength.None => "no strength",
        EvidenceStrength.Indicative => "indicative",
        EvidenceStrength.Weak => "weak",
        EvidenceStrength.Moderate => "moderate",
        EvidenceStrength.Strong => "strong",
        EvidenceStrength.Conclusive => "conclusive",
    };
}
