using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Lineage;

namespace ModelRegistry.Web.Api;

/// <summary>What a lineage is narrowed by as it stands in an address, the same for the page and for programs.</summary>
internal static class LineageWords
{
    /// <summary>Reads it; a word that means nothing is a problem and narrows nothing.</summary>
    public static LineageFilter Read(
        IEnumerable<string> relations, string? strength, string? country, bool contested, ICollection<Problem> problems)
    {
        var read = relations.Select(word => Received.Word<DerivationRelation>(word, "relation", problems)).OfType<DerivationRelation>();
        return new()
        {
            Relations = [.. read.Distinct()],
            Least = Received.Word<EvidenceStrength>(strength, "strength", problems),
            Country = string.IsNullOrWhiteSpace(country) ? null : country.Trim(),
            ContestedOnly = contested,
        };
    }
}
