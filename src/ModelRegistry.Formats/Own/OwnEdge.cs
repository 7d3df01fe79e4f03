using ModelRegistry.Domain;
using ModelRegistry.Formats.CycloneDx;
using ModelRegistry.Formats.Export;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Formats.Own;

/// <summary>What is known of an edge besides parent and relation, as properties of ours on the ancestor or the relationship.</summary>
internal static class OwnEdge
{
    private const string Generation = OwnProperties.Namespace + "generation";
    private const string DataPublished = OwnProperties.Namespace + "data-published";
    private const string Queried = OwnProperties.Namespace + "queried";

    /// <summary>Whether a property is one of an edge.</summary>
    public static bool Has(string property) =>
        property is OwnProperties.Relation or OwnProperties.Revision or OwnProperties.Share or Generation or DataPublished or Queried;

    public static IEnumerable<(string Name, string Value)> Of(RecordedParent parent)
    {
        if (parent.Share is { } share) yield return (OwnProperties.Share, Words.Of(share));
        if (parent.Generation is { } generation) yield return (Generation, Words.Of(generation));
        if (parent.DataPublished != Truth.Unknown) yield return (DataPublished, Words.Of(parent.DataPublished));
        if (parent.Queried is { } queried) yield return (Queried, Words.Of(queried));
    }

    /// <summary>The statement with what properties tell of the edge.</summary>
    /// <param name="parent">The statement.</param>
    /// <param name="property">The value of a property by its name; null where it is not there.</param>
    public static ParentStatement With(ParentStatement parent, Func<string, string?> property) => parent with
    {
        Share = Words.Share(property(OwnProperties.Share)),
        Generation = property(Generation) is { } line ? Words.Operations(line) : null,
        DataPublished = Words.Named<Truth>(property(DataPublished)) ?? Truth.Unknown,
        Queried = property(Queried) is { } period ? Words.Period(period) : null,
    };
}
