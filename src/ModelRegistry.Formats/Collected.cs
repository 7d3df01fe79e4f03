using ModelRegistry.Domain;
using ModelRegistry.Formats.Folders;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Signatures;

namespace ModelRegistry.Formats;

/// <summary>What has been read so far of one model, over all its files.</summary>
internal sealed class Collected(ImportLimits limits, TrustAnchors trust, CancellationToken cancellation, DateTimeOffset now = default)
{
    public ImportLimits Limits => limits;

    public TrustAnchors Trust => trust;

    public CancellationToken Cancellation => cancellation;

    /// <summary>The instant of the reading, by the clock of whoever reads.</summary>
    public DateTimeOffset Now => now;

    public List<SourceFile> Sources { get; } = [];

    public List<Statement> Statements { get; } = [];

    public List<ParentStatement> Parents { get; } = [];

    public List<ImportedArtifact> Artifacts { get; } = [];

    /// <summary>Every file of the folder as it lies there, also those that are listed under no release.</summary>
    public List<FolderFile> AtHand { get; } = [];

    /// <summary>The paths of files of weights that were not taken: their header lies, or their data is not there.</summary>
    public List<string> NotTaken { get; } = [];

    public List<ImportedRun> Runs { get; } = [];

    public List<Held<HeldDataSet>> DataSets { get; } = [];

    public List<Held<HeldHosting>> Hostings { get; } = [];

    public List<Held<HeldSafeguard>> Safeguards { get; } = [];

    public List<Held<HeldContent>> Contents { get; } = [];

    public List<Held<HeldCompleteness>> Completeness { get; } = [];

    public List<NotUnderstood> NotUnderstood { get; } = [];

    /// <summary>Contradictions that a reader saw itself, beside those that follow from the statements.</summary>
    public List<Contradiction> Found { get; } = [];

    /// <summary>What can only be done when every file of a folder was read: a signature covers them all.</summary>
    public List<Action> Later { get; } = [];

    /// <summary>Names a source; its digest is kept even if nothing in it can be read.</summary>
    public Source Open(SourceKind kind, string file, ReadOnlySpan<byte> bytes) =>
        Open(new SourceFile(kind, file, Sha256Digest.OfBytes(bytes), bytes.Length));

    /// <summary>Names a source of which only the beginning is at hand, with the digest of the whole.</summary>
    public Source Open(SourceFile opened)
    {
        Sources.Add(opened);
        return new Source(this, opened);
    }

    public string? Name => Statements.Where(s => s.About == Subject.Name)
        .OrderBy(s => s.From.AssertedBy == Asserter.Hub ? 0 : 1).Select(s => s.Value).FirstOrDefault();

    /// <summary>Whose model it is by its name: what stands before the slash, or the whole of a name without one.</summary>
    public string? Publisher => Name?.Trim().Split('/')[0] is { Length: > 0 } publisher ? publisher : null;

    public ImportedModel Finish()
    {
        OwnParent.Remove(this);
        NameAccount();
        return new()
        {
            Sources = Sources,
            Statements = Statements,
            Parents = Parents,
            Artifacts = Artifacts,
            Runs = Runs,
            DataSets = DataSets,
            Hostings = Hostings,
            Safeguards = Safeguards,
            Contents = Contents,
            Completeness = Completeness,
            NotUnderstood = NotUnderstood,
            NotTaken = NotTaken,
            Contradictions = [.. Contradictions.Among(this), .. Found],
        };
    }

    // Where no source names the account, the first part of the name does, with the name's own source.
    private void NameAccount()
    {
        var name = Statements.Find(s => s.About == Subject.Name && s.Value == Name);
        if (name is null || Statements.Exists(s => s.About == Subject.DeveloperNamespace)) return;
        var slash = name.Value.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0) Statements.Add(name with { About = Subject.DeveloperNamespace, Value = name.Value[..slash] });
    }
}
