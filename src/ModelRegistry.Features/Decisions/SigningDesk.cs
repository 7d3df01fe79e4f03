using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Documents;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Decisions;

/// <summary>
/// Signs papers with the configured key and reads every signed paper again with a verifier that knows nothing of the signing. The key is
/// loaded when it is first needed: without one everything works but issuing.
/// </summary>
internal sealed class SigningDesk : IDisposable
{
    private readonly SigningSettings settings;
    private readonly TimeProvider clock;
    private readonly Lazy<KeyReading> key;
    private readonly Lazy<X509Certificate2Collection> roots;

    public SigningDesk(SigningSettings settings, TimeProvider clock)
    {
        (this.settings, this.clock) = (settings, clock);
        key = new(ReadKey);
        roots = new(ReadRoots);
    }

    public bool Demonstration => settings.Demonstration;

    /// <summary>The key itself, for what is neither paper nor statement; null while none can be used.</summary>
    public SigningKey? Key => (key.Value as KeyReading.Usable)?.Key;

    /// <summary>Whose certificates are trusted.</summary>
    public X509Certificate2Collection Roots => roots.Value;

    /// <summary>What will prove the time of a paper that is signed now.</summary>
    public TimeProof TimeIsProvedBy => new TimeProof.OwnWord();

    /// <summary>Signs, and verifies what was signed, byte by byte as a stranger would.</summary>
    public async Task<Result<SignedDecision>> SignAsync(UnsignedDecision paper, SigningStatement statement, CancellationToken stop)
    {
        await Task.CompletedTask.WaitAsync(stop);
        if (key.Value is not KeyReading.Usable usable) return Unusable(((KeyReading.Refused)key.Value).Sentence);
        var signed = new DecisionSigner(usable.Key).Sign(paper, statement);
        var verification = Verify(signed.Bytes);
        return verification.Verdict is Verdict.Valid ? signed : Unusable(verification.Summary);
    }

    /// <summary>Signs a statement that is no paper, and checks the signature as a stranger would.</summary>
    public Result<(byte[] Signature, string Signer)> Sign(byte[] statement, DateTimeOffset at)
    {
        if (key.Value is not KeyReading.Usable usable) return Unusable(((KeyReading.Refused)key.Value).Sentence);
        var signature = StatementSignature.Sign(usable.Key, statement);
        var read = Check(statement, signature, at);
        return read.Verdict is Verdict.Valid ? (signature, read.Signer) : Unusable(read.Summary);
    }

    /// <summary>The key's fingerprint and how it signs plainly, for claims in envelopes.</summary>
    public Result<(string KeyId, Func<byte[], byte[]> Sign)> Plainly() =>
        key.Value is KeyReading.Usable usable
            ? (usable.Key.Fingerprint, usable.Key.SignPlainly) : Unusable(((KeyReading.Refused)key.Value).Sentence);

    public StatementCheck Check(byte[] statement, byte[] signature, DateTimeOffset at) =>
        StatementSignature.Check(statement, signature, roots.Value, at, clock.GetUtcNow());

    public Verification Verify(ReadOnlyMemory<byte> file) => new DecisionVerifier(roots.Value, clock).Verify(file);

    public void Dispose()
    {
        if (key is { IsValueCreated: true, Value: KeyReading.Usable usable }) usable.Key.Dispose();
        if (!roots.IsValueCreated) return;
        foreach (var root in roots.Value) root.Dispose();
    }

    private static Refusal.NotValid Unusable(string sentence) => new(
        "Signing", sentence,
        "Configure Signing:Pkcs12Path, Signing:PasswordFile and Signing:TrustedRoots (docs/operations.md) and issue again.");

    private KeyReading ReadKey()
    {
        if (settings.Pkcs12Path is { } path) return SigningKey.FromPkcs12(path, Password());
        return settings.Demonstration
            ? SigningKey.FromPkcs12(DemonstrationFiles.In(settings.Folder, clock).Pkcs12Path, DemonstrationFiles.Password)
            : new KeyReading.Refused("No signing key is configured.");
    }

    private string Password() => settings.PasswordFile is { } file ? File.ReadLines(file).FirstOrDefault() ?? "" : "";

    private X509Certificate2Collection ReadRoots()
    {
        var found = new X509Certificate2Collection();
        if (settings.TrustedRoots is { } place)
        {
            string[] files = Directory.Exists(place) ? Directory.GetFiles(place) : [place];
            foreach (var file in files) found.AddRange(Certificates(file));
        }

        if (settings.Demonstration && settings.Pkcs12Path is null)
            found.AddRange(Certificates(DemonstrationFiles.In(settings.Folder, clock).RootPath));
        return found;
    }

    private static X509Certificate2Collection Certificates(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var certificates = new X509Certificate2Collection();
        if (PemEncoding.TryFindUtf8(bytes, out _)) certificates.ImportFromPem(System.Text.Encoding.ASCII.GetString(bytes));
        else certificates.Add(X509CertificateLoader.LoadCertificate(bytes));
        return certificates;
    }
}
