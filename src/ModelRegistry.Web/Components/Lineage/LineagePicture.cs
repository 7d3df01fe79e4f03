using System.Text.Json;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;

namespace ModelRegistry.Web.Components.Lineage;

/// <summary>A release as it is shown: its model's name, its label, and its page.</summary>
public sealed record LineageNode(Guid Id, string Name, string Label, string Href)
{
    /// <summary>The developer's country in two letters; null when not recorded.</summary>
    public string? Country { get; init; }

    public bool NameOnly { get; init; }

    /// <summary>Whether it is the release in the middle.</summary>
    public bool IsHere { get; init; }

    /// <summary>Whether it was not asked for and stands on the way to what was.</summary>
    public bool Passing { get; init; }

    /// <summary>Its place on the path, from 1; null when it is not on it.</summary>
    public int? OnPath { get; init; }

    public string CountryWords => Country is null ? "country unknown" : $"developer in {Country}";
}

/// <summary>Whether a derivation is on the path that is highlighted, or on another one between the same two.</summary>
public enum OnWay
{
    None,
    Beside,
    Path,
}

/// <summary>A derivation as it is shown.</summary>
public sealed record LineageEdge(Guid Id, Guid Parent, Guid Child, DerivationRelation Relation, EvidenceStrength Strength, bool Contested)
{
    /// <summary>Whether it leads to an ancestor of the release in the middle; otherwise to a descendant.</summary>
    public bool Up { get; init; }

    /// <summary>Whether it is shown which of the two came of the other, and by what.</summary>
    public EdgeDirection Direction { get; init; } = new(Truth.Unknown, "");

    /// <summary>Whether it was not asked for and leads to what was.</summary>
    public bool Passing { get; init; }

    public OnWay Way { get; init; }

    public string EvidenceHref => $"/evidence/Derivation/{Id}";

    /// <summary>The end nearer to the release in the middle.</summary>
    public Guid Near => Up ? Child : Parent;

    /// <summary>The other end.</summary>
    public Guid Far => Up ? Parent : Child;

    /// <summary>The strength in words, contested included.</summary>
    public string StrengthWord => Contested ? "contested" : Strength.Word();

    /// <summary>What it has in common with those that fold together with it.</summary>
    public Likeness Likeness => new(Relation, Strength, Contested, Passing);

    /// <summary>How the line is drawn, from what the relation carries along.</summary>
    public LineKind Kind => (Relation.IsByWeights(), Relation.IsByOutputs()) switch
    {
        (Truth.Yes, _) => LineKind.Weights,
        (_, Truth.Yes) => LineKind.Outputs,
        (Truth.Unknown, _) => LineKind.Undeclared,
        _ => LineKind.NoDescent,
    };
}

/// <summary>What derivations from one release have in common when they are told as one.</summary>
public readonly record struct Likeness(DerivationRelation Relation, EvidenceStrength Strength, bool Contested, bool Passing)
{
    /// <summary>As it stands in an address.</summary>
    public string Word =>
        $"{Camel(Relation.ToString())}.{Camel(Strength.ToString())}{(Contested ? ".contested" : "")}{(Passing ? ".passing" : "")}";

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}

/// <summary>What a line stands for.</summary>
public enum LineKind
{
    Weights,
    Outputs,
    Undeclared,
    NoDescent,
}

/// <summary>What is to be shown: releases, one of them in the middle, and the derivations among them.</summary>
public sealed record LineagePicture(IReadOnlyList<LineageNode> Nodes, IReadOnlyList<LineageEdge> Edges)
{
    public LineageNode Here { get; } = Nodes.First(node => node.IsHere);
}
