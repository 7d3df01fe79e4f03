using System.Text;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Formats.Attestations;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Signatures;

/// <summary>
/// Reads a model signature (OpenSSF Model Signing, 0.2 to 1.1): a Sigstore bundle around a statement that lists files and digests. The
/// signature, the digest over the list and every file at hand are checked; only a pinned signer makes it evidence of origin (E2), and it
/// never is evidence of lineage.
/// </summary>
internal static class ModelSignatureReader
{
    private const string BundleType = "application/vnd.dev.sigstore.bundle";

    public static void Read(Source source, ReadOnlyMemory<byte> bytes)
    {
        if (!bytes.Span.TrimStart(" \t\r\n"u8).StartsWith("{"u8))
        {
            source.Report(new(Reason.KeptNotInterpreted, "", null, "The file is no Sigstore bundle and is not checked.",
                "A bundle of the model_signing library would be checked."));
            return;
        }

        if (StrictJson.Read(source, bytes) is not { } tree || OpenEnvelope(source, tree) is not { } envelope) return;
        if (Payload(source, envelope) is not { } statement) return;
        if (statement.PredicateType is not (SignedFiles.Predicate or SignedFiles.FirstPredicate))
        {
            source.Into.Later.Add(() => AttestationReader.Say(
                source.Part("/dsseEnvelope/payload"), statement, Signers.OfBundle(source, tree, envelope, isFirst: false)));
            return;
        }

        if (SignedFiles.Of(source, statement) is not { } files) return;
        var isFirst = statement.PredicateType is SignedFiles.FirstPredicate;
        source.Into.Later.Add(() => Say(source, tree, Signers.OfBundle(source, tree, envelope, isFirst), files));
    }

    /// <summary>The files that a signature covers, whoever signed; null where it is none that lists files.</summary>
    public static SignedFiles? FilesOf(Source source, ReadOnlyMemory<byte> bytes) =>
        bytes.Span.TrimStart(" \t\r\n"u8).StartsWith("{"u8) && StrictJson.Read(source, bytes) is { } tree
            && OpenEnvelope(source, tree) is { } envelope && Payload(source, envelope) is { } statement
            && statement.PredicateType is SignedFiles.Predicate or SignedFiles.FirstPredicate ? SignedFiles.Of(source, statement) : null;

    private static Envelope? OpenEnvelope(Source source, Node tree)
    {
        if (tree.Text("mediaType")?.StartsWith(BundleType, StringComparison.Ordinal) != true)
            source.Wrong(tree["mediaType"] ?? tree, "The file does not say that it is a Sigstore bundle.", $"mediaType {BundleType}.v0.3+json would be right.");
        else if (tree["dsseEnvelope"] is not { } inside)
            source.Wrong(tree, "The bundle holds no envelope.", "dsseEnvelope would be right.");
        else if (tree["verificationMaterial"] is null)
            source.Wrong(tree, "The bundle holds nothing to verify with.", "verificationMaterial would be right.");
        else if (Envelope.Of(source, inside) is { } envelope)
        {
            if (envelope is { Type: Envelope.InToto, Signatures.Count: 1 }) return envelope;
            source.Wrong(inside, $"The envelope is of type {envelope.Type} with {envelope.Signatures.Count} signatures.",
                $"{Envelope.InToto} with one would be right.");
        }

        return null;
    }

    private static InTotoStatement? Payload(Source source, Envelope envelope)
    {
        var inside = source.Part("/dsseEnvelope/payload");
        return StrictJson.Read(inside, envelope.Payload) is { } tree ? InTotoStatement.Of(inside, tree) : null;
    }

    private static void Say(Source source, Node tree, Signer signer, SignedFiles files)
    {
        var place = tree["dsseEnvelope"]!;
        signer = signer.For(source.Into.Publisher, source.Into.Now);
        var signatures = source.Into.Sources.Where(s => s.Kind is SourceKind.ModelSignature).Select(s => s.File)
            .ToHashSet(StringComparer.Ordinal);
        var atHand = source.Into.AtHand.FindAll(file => !signatures.Contains(file.Path));
        var faults = signer.Valid is Truth.Yes ? new List<string>() : [signer.Sentence];
        if (files.Root is { } root && files.ComputedRoot() != root)
            faults.Add($"The digest over the listed files is {files.ComputedRoot()?.Hex ?? "not to be computed"}, and the signature says {root.Hex}.");
        var compared = atHand.Count > 0 ? FileComparison.Of(files, atHand)
            : new(Truth.Unknown, ["The files it covers were not handed over with it."]);
        if (compared.Equal is Truth.No) faults.AddRange(compared.Faults);
        if (faults.Count > 0) Refuse(source, place, faults);
        else Accept(source, place, signer, files, compared);
        if (atHand.Count == 0 && faults.Count == 0 && files.Method == "files") List(source, files);
    }

    private static void Refuse(Source source, Node place, List<string> faults)
    {
        foreach (var fault in faults)
            source.Wrong(place, fault, "The files as they were signed, with the signer pinned, would be right.");
        var from = source.At(place, Asserter.Registry) with { Graded = EvidenceKind.Signature, Strength = EvidenceStrength.Conclusive };
        source.Into.Found.Add(new("signature", $"{source.File.File} does not hold: {string.Join(" ", faults)}", [from]));
    }

    private static void Accept(Source source, Node place, Signer signer, SignedFiles files, FileComparison compared)
    {
        var from = source.At(place, Asserter.ThirdParty) with
        {
            Who = signer.Name,
            Graded = signer.IsPinned ? EvidenceKind.Signature : null,
            Strength = !signer.IsPinned ? EvidenceStrength.Indicative
                : compared.Equal is Truth.Yes ? EvidenceStrength.Conclusive : EvidenceStrength.Moderate,
        };
        var names = files.Files.Select(f => f.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var listed = string.Join(", ", names.Take(20)) + (names.Count > 20 ? $" and {names.Count - 20} others" : "");
        Add(Subject.Signature, string.Join(" ", new[] { signer.Sentence }.Concat(compared.Faults)));
        var set = Sha256Digest.OfBytes(Encoding.UTF8.GetBytes(string.Join('\n', names))).Hex[..16];
        Add(Subject.SignedFiles, $"{names.Count} files ({set}): {listed}");
        Add(Subject.LeftOutOfSignature, string.Join(", ", files.LeftOut.Order(StringComparer.Ordinal)));
        if (files.Root is { } root) Add(Subject.SignedRoot, root.Hex);

        void Add(Subject about, string value) => source.Into.Statements.Add(new(about, value, from));
    }

    // Without the files the list is what the signer says of them.
    private static void List(Source source, SignedFiles files)
    {
        foreach (var file in files.Files.Where(f => f.Part is { Algorithm: "sha256" }))
            source.Into.Artifacts.Add(new(file.Name, null, Sha256Digest.TryParse(file.Digest, out var digest) ? digest : null,
                source.Part("/dsseEnvelope/payload").At(file.At, Asserter.ThirdParty)));
    }
}
