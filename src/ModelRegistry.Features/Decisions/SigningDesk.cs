using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Documents;
using ModelRegistry.Features.Decisions.Keys;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Decisions;

/// <summary>
/// Signs papers with the key that is in force, to the level that is configured, and reads every signed paper again with a verifier that
/// knows nothing of the signing. Keys are opened when first needed: without one everything works but issuing.
/// </summary>
internal sealed class SigningDesk : IDisposable
{
    private readonly SigningSettings settings;
    private readonly TimeProvider clock;
    private readonly KeyRegister? register;
    private readonly KeyRing ring;
    private readonly Lazy<X509Certificate2Collection> roots;
    private readonly Lazy<X509Certificate2Collection?> timestampRoots;
    private readonly Lazy<Sealing> sealing;
    private readonly Lazy<DecisionVerifier> verifier;
    private readonly Lazy<IssuerLists> lists;

    public SigningDesk(SigningSettings settings, TimeProvider clock, KeyRegister? register = null)
    {
        (this.settings, this.clock, this.register) = (settings, clock, register);
        ring = new(settings, clock);
        roots = new(ReadRoots);
        timestampRoots = new(() => settings.Timestamps is { Roots: { } place } ? CertificateFile.ReadPlace(place) : null);
        sealing = new(() => new Sealing(Plan(), clock));
        verifier = new(() => new DecisionVerifier(new TrustAnchors(roots.Value) { TimestampRoots = timestampRoots.Value }, clock));
        lists = new(() => new IssuerLists([.. roots.Value, .. timestampRoots.Value ?? []], settings.RevocationLists, clock));
    }

    public bool Demonstration => settings.Demonstration;

    /// <summary>The key itself, for what is neither paper nor statement; null while none can be used.</summary>
    public SigningKey? Key => KeyNow().TryGet(out var key, out _) ? key : null;

    /// <summary>Whose certificates are trusted.</summary>
    public X509Certificate2Collection Roots => roots.Value;

    /// <summary>Whose time-stamps are trusted; null where nobody said, and the roots serve.</summary>
    public X509Certificate2Collection? TimestampRoots => timestampRoots.Value;

    /// <summary>What will prove the time of a paper that is signed now.</summary>
    public TimeProof TimeIsProvedBy =>
        AsksOthers ? new TimeProof.Timestamp(settings.Timestamps!.Name) : new TimeProof.OwnWord();

    /// <summary>Whether a seal takes answers of others, who may be slow or silent.</summary>
    public bool AsksOthers => settings is { Timestamps: not null, Level: null or > SealLevel.Basic };

    /// <summary>Held by the one act whose paper is being sealed with the answers of others.</summary>
    public SemaphoreSlim Turn { get; } = new(1);

    /// <summary>The configured keys that can be opened, for the page that registers them.</summary>
    public IReadOnlyList<SigningKey> Keys => ring.Usable;

    /// <summary>Signs to the level wanted, and verifies what was signed, byte by byte as a stranger would. It is all or nothing.</summary>
    public async Task<Result<SignedDecision>> SignAsync(UnsignedDecision paper, SigningStatement statement, CancellationToken stop)
    {
        if (!KeyNow().TryGet(out var key, out var refusal)) return refusal;
        var made = await sealing.Value.SealAsync(key, paper, statement, stop);
        if (made is not Sealed.Paper { Decision: var signed }) return Unsealed(((Sealed.Refused)made).Sentence);
        var verification = Verify(signed.Bytes);
        return verification.Verdict is Verdict.Valid ? signed : Unusable(verification.Summary);
    }

    /// <summary>Renews a paper that is valid, and verifies what came of it.</summary>
    public async Task<Result<ReadOnlyMemory<byte>>> RenewAsync(ReadOnlyMemory<byte> paper, CancellationToken stop)
    {
        var before = Verify(paper);
        if (before.Verdict is Verdict.NotValid) return Unsealed($"It is not renewed, since it does not verify: {before.Summary}");
        var made = await sealing.Value.RenewAsync(paper, stop);
        if (made is not Renewed.Paper { Bytes: var bytes }) return Unsealed(((Renewed.Refused)made).Sentence);
        var after = Verify(bytes);
        return after.Verdict <= before.Verdict && bytes.Span.StartsWith(paper.Span) ? bytes : Unsealed(after.Summary);
    }

    /// <summary>Signs a statement that is no paper, and checks the signature as a stranger would.</summary>
    public Result<(byte[] Signature, string Signer)> Sign(byte[] statement, DateTimeOffset at)
    {
        if (!KeyNow().TryGet(out var key, out var refusal)) return refusal;
        var signature = StatementSignature.Sign(key, statement);
        var read = Check(statement, signature, at);
        return read.Verdict is Verdict.Valid ? (signature, read.Signer) : Unusable(read.Summary);
    }

    /// <summary>The key's fingerprint and how it signs plainly, for claims in envelopes.</summary>
    public Result<(string KeyId, Func<byte[], byte[]> Sign)> Plainly() =>
        KeyNow().TryGet(out var key, out var refusal) ? (key.Fingerprint, key.SignPlainly) : refusal;

    public StatementCheck Check(byte[] statement, byte[] signature, DateTimeOffset at) =>
        StatementSignature.Check(statement, signature, roots.Value, at, clock.GetUtcNow());

    public Verification Verify(ReadOnlyMemory<byte> file) => verifier.Value.Verify(file);

    /// <summary>The newest lists of withdrawn certificates, of those that issued these and the keys' own.</summary>
    /// <param name="carried">Finds certificates that papers carry besides; asked only when it is time for new lists.</param>
    /// <param name="stop">Ends the wait.</param>
    public Task<IReadOnlyList<byte[]>> ListsAsync(Func<Task<List<X509Certificate2>>> carried, CancellationToken stop) =>
        lists.Value.OfAsync(async () =>
        {
            var own = ring.Usable.SelectMany(key => key.Chain).Select(one => X509CertificateLoader.LoadCertificate(one.Span));
            return [.. own, .. await carried()];
        }, stop);

    public void Dispose()
    {
        ring.Dispose();
        Turn.Dispose();
        if (sealing.IsValueCreated) sealing.Value.Dispose();
        if (lists.IsValueCreated) lists.Value.Dispose();
        foreach (var root in roots.IsValueCreated ? roots.Value : []) root.Dispose();
    }

    /// <summary>The configured key that the register has in force now; the first one while the register is empty.</summary>
    private Result<SigningKey> KeyNow()
    {
        if (ring.Usable is not [var first, ..] usable) return Unusable(ring.Refusal);
        if (register?.Read() is not { IsEmpty: false } standings) return first;
        return usable.Select(key => (Key: key, Standing: standings.Of(key.Fingerprint)))
            .Where(one => one.Standing?.SignsAt(clock.GetUtcNow()) == true)
            .OrderByDescending(one => one.Standing!.From).Select(one => one.Key).FirstOrDefault() is { } key
            ? key
            : new Refusal.NotValid(
                "Signing", "No configured key is in force in the register of signing certificates.",
                "Let two administrators bring a key into force on the page of signing keys, and issue again.");
    }

    private static Refusal.NotValid Unusable(string sentence) => new(
        "Signing", sentence,
        "Configure Signing:Pkcs12Path, Signing:PasswordFile and Signing:TrustedRoots (docs/operations.md) and issue again.");

    private static Refusal.NotValid Unsealed(string sentence) => new(
        "Signing", sentence, "Look whether the time-stamp authority and the lists of withdrawn certificates answer, and do it again.");

    private SealingPlan Plan() => new(
        settings.Level,
        settings.Timestamps is { } authority
            ? new TimestampSource(authority.Address, timestampRoots.Value ?? roots.Value, authority.Policy, authority.Timeout) : null,
        roots.Value, settings.RevocationLists);

    private X509Certificate2Collection ReadRoots()
    {
        X509Certificate2Collection found = [];
        if (settings.TrustedRoots is { } place) found.AddRange(CertificateFile.ReadPlace(place));
        if (settings.Demonstration && settings.Keys.Count == 0)
            found.AddRange(CertificateFile.ReadPlace(DemonstrationFiles.In(settings.Folder, clock).RootPath));
        return found;
    }
}
