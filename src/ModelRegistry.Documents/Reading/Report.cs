using ModelRegistry.Documents.Verifying;

namespace ModelRegistry.Documents.Reading;

/// <summary>Collects the checks of one verification and draws the verdict from them.</summary>
internal sealed class Report(string fileSha256)
{
    private readonly List<Check> checks = [];

    public SignatureFacts? Signature { get; set; }

    public IReadOnlyList<ExtractedAttachment> Attachments { get; set; } = [];

    public List<Change> Changes { get; } = [];

    public ProvenTime? Time { get; set; }

    public SignatureLevel Level { get; set; }

    public IReadOnlyList<OtherSignature> Others { get; set; } = [];

    /// <summary>Whether the file fails in what makes a decision's form, so that it may be another kind of signed file.</summary>
    public bool IsForeign => checks.Exists(check => check.Outcome == CheckOutcome.Failed
        && check.Kind is CheckKind.Structure or CheckKind.SingleSignature or CheckKind.Form);

    public IReadOnlyList<string> Revisions { get; set; } = [fileSha256];

    public void Add(Check check) => checks.Add(check);

    public void Pass(CheckKind kind, string sentence) => Add(new Check(kind, CheckOutcome.Passed, sentence));

    public Report Fail(CheckKind kind, string sentence)
    {
        Add(new Check(kind, CheckOutcome.Failed, sentence));
        return this;
    }

    public void Note(CheckKind kind, bool holds, string passed, string failed) =>
        Add(new Check(kind, holds ? CheckOutcome.Passed : CheckOutcome.Failed, holds ? passed : failed));

    public Verification Result()
    {
        // A changed file is said to be changed before anything that may follow from the change.
        var failed = checks.Where(check => check is { Decides: true, Outcome: CheckOutcome.Failed })
            .OrderBy(check => check.Kind == CheckKind.Digest ? 0 : 1).FirstOrDefault();
        var open = checks.Find(check => check is { Decides: true, Outcome: CheckOutcome.NotChecked });
        var (verdict, summary) = (failed, open) switch
        {
            ({ } first, _) => (Verdict.NotValid, $"This is not a valid decision. {first.Sentence}"),
            (_, { } first) => (Verdict.CouldNotCheck, $"Nothing was found wrong, but not everything could be checked. {first.Sentence}"),
            _ => (Verdict.Valid, $"This decision is genuine and unchanged. It was signed by \"{Signature?.Signer}\"."),
        };
        return new Verification(verdict, summary, checks, Signature, Attachments, fileSha256)
        {
            Changes = Changes,
            TimeStamps = [.. Time?.Facts ?? []],
            ProvenAt = Time?.At,
            Level = Level,
            RevisionSha256s = Revisions,
            OtherSignatures = Others,
        };
    }
}
