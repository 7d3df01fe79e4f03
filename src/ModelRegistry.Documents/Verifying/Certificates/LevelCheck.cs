using ModelRegistry.Documents.Reading;

namespace ModelRegistry.Documents.Verifying;

/// <summary>The level a signature reaches, and why not the next (ETSI EN 319 142-1, 6.3): for how long, not whether it is valid.</summary>
internal sealed class LevelCheck(PdfDocument document, ProofStore proofs, ProvenTime proven, bool signerKnown)
{
    public (SignatureLevel Level, Check Check) Run()
    {
        var (level, reason) = Reached();
        var name = level switch
        {
            SignatureLevel.Archival => "B-LTA",
            SignatureLevel.LongTerm => "B-LT",
            SignatureLevel.Timed => "B-T",
            _ => "B-B",
        };
        var sentence = $"The signature has the level PAdES {name}.{(reason is null ? "" : $" For the next one: {reason}.")}";
        return (level, new Check(CheckKind.Level, CheckOutcome.Passed, sentence, Decides: false));
    }

    private (SignatureLevel Level, string? Reason) Reached()
    {
        if (proven.At is null) return (SignatureLevel.Basic, "no time-stamp that could be relied on proves its time");
        if (!proofs.InFile) return (SignatureLevel.Timed, "the file carries no proofs about the certificates");
        if (!signerKnown)
            return (SignatureLevel.Timed, "the proofs do not say of every certificate above the signer's that it was not withdrawn");
        if (proven.Held.FirstOrDefault(one => !one.Stamped.StandingKnown && !Newest(one.Revision)) is { Stamped: not null })
            return (SignatureLevel.Timed, "the proofs do not say of every time-stamp's certificate that it was not withdrawn");
        return proven.Held.Any(one => one.OverDocument && CoversProofs(one.Revision))
            ? (SignatureLevel.Archival, null)
            : (SignatureLevel.LongTerm, "no time-stamp over the document covers the proofs");
    }

    /// <summary>The newest time-stamp brings no proofs about itself; its renewal will.</summary>
    private bool Newest(int revision) => revision > 0 && revision == proven.Held.Max(one => one.Revision);

    private bool CoversProofs(int revision) =>
        new PdfView(document, revision - 1) is var before && before.Catalog["DSS"] is not null;
}
