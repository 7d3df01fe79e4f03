using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Signatures;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Attestations;

/// <summary>
/// Statements by the signer of an attestation. A builder pinned as trusted makes them E3, strong; a pinned signer that is none makes a
/// report with some weight; a signer nobody knows makes a report.
/// </summary>
internal sealed class Attested(Source source, Signer signer)
{
    public Provenance At(Node node) => source.At(node, Asserter.ThirdParty) with
    {
        Who = signer.Name,
        Graded = IsTraining ? EvidenceKind.TrainingAttestation : null,
        Strength = IsTraining ? EvidenceStrength.Strong
            : signer is { IsPinned: true, Valid: Truth.Yes } ? EvidenceStrength.Weak : EvidenceStrength.Indicative,
    };

    private bool IsTraining => signer is { IsBuilder: true, IsPinned: true, Valid: Truth.Yes };

    public void Say(Subject about, Node node, string value) => source.Into.Statements.Add(new(about, value, At(node)));

    /// <summary>Something the training took in: a model of a hub is a parent, a data set of a hub is one, all else a note.</summary>
    public void TookIn(Node node, string address, string? digest)
    {
        const string Sets = "https://huggingface.co/datasets/";
        if (address.StartsWith(Sets, StringComparison.Ordinal) && HubName.Of(address[Sets.Length..]) is { } set)
            Say(Subject.DataSet, node, set);
        else if ((PackageName.Of(address)?.Name ?? ModelOf(address)) is { } name)
            source.Into.Parents.Add(new(
                name, true, PackageName.Of(address)?.Revision, DerivationRelation.Undeclared, Force.Reported, At(node), null));
        else Say(Subject.LineageNote, node, $"took in {address}" + (digest is null ? "" : $" ({digest})"));
    }

    // A bare path or word is a file of the builder and no name of a hub.
    private static string? ModelOf(string address) => address.Contains("://", StringComparison.Ordinal) ? HubName.Of(address) : null;
}
