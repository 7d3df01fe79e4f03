using ModelRegistry.Domain.Lineage;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Models.Importing;

/// <summary>An edge that an import asks for, with every source's word for it.</summary>
/// <param name="Name">The parent.</param>
/// <param name="Relation">How.</param>
/// <param name="Statements">Who says so, and where.</param>
internal sealed record ParentEdge(string Name, DerivationRelation Relation, IReadOnlyList<ParentStatement> Statements)
{
    public string Where => $"{Statements[0].From.File}{Statements[0].From.Location}";
}

/// <summary>
/// Sorts statements about parents into edges. A word without a relation belongs to the edge that the publisher declared of that parent;
/// a hub that reckons another relation makes an edge of its own, so that the contradiction stays visible. Traces and paths make no edge.
/// </summary>
internal static class ParentEdges
{
    public static IReadOnlyList<ParentEdge> Of(ImportedModel imported) =>
    [
        .. from statement in imported.Parents
           where MakesEdge(statement)
           group statement by Columns.KeyOf(statement.Name) into parent
           let declared = Declared(parent)
           from edge in parent.GroupBy(s => s.Relation == DerivationRelation.Undeclared ? declared : s.Relation)
           select new ParentEdge(edge.First().Name, edge.Key, [.. edge.OrderBy(s => s.Force)]),
    ];

    public static bool MakesEdge(ParentStatement statement) =>
        statement.Force != Force.Weak && statement.IsHubName && statement.Name.Length <= Columns.LongestName;

    private static DerivationRelation Declared(IEnumerable<ParentStatement> parent) =>
        parent.Where(s => s.Force == Force.Declared && s.Relation != DerivationRelation.Undeclared)
            .Select(s => s.Relation).DefaultIfEmpty(DerivationRelation.Undeclared).First();
}
