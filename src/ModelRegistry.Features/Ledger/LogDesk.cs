using ModelRegistry.Documents;
using ModelRegistry.Ledger;

namespace ModelRegistry.Features.Ledger;

/// <summary>
/// Signs heads of the log. The key is loaded when it is first needed; without one everything is recorded all the same, and signed when one
/// is there.
/// </summary>
internal sealed class LogDesk : IDisposable
{
    private readonly LogSettings settings;
    private readonly Lazy<(NoteSigner? Signer, string? Wrong)> signer;

    public LogDesk(LogSettings settings)
    {
        this.settings = settings;
        signer = new(Read);
    }

    /// <summary>Signs; null while no key can be used.</summary>
    public NoteSigner? Signer => signer.Value.Signer;

    /// <summary>Why nothing is signed, in a sentence; null where something is.</summary>
    public string? Wrong => signer.Value.Wrong;

    public void Dispose()
    {
        if (signer.IsValueCreated) signer.Value.Signer?.Dispose();
    }

    private (NoteSigner? Signer, string? Wrong) Read()
    {
        if ((settings.KeyFile ?? (settings.Demonstration ? LogKeyFile.OfDemonstration(settings.Folder) : null)) is not { } file)
            return (null, "No key of the log is configured: name one as Log:KeyFile (docs/operations.md).");
        if (!SignedNote.IsName(settings.Origin))
            return (null, "The log has no name without spaces and plus signs: write one as Log:Origin, or Registry:PublicAddress.");
        if (settings.PasswordFile is { } secret
            && SecretFile.Refusal(secret, "password file", "Name a file whose first line is the password of the log's key.") is { } refusal)
            return (null, refusal);
        var (key, wrong) = LogKeyFile.Read(file, settings.PasswordFile is { } password ? SecretFile.FirstLine(password) : null);
        if (key is null) return (null, wrong);
        try
        {
            return (new NoteSigner(settings.Origin!, key), null);
        }
        catch (ArgumentException curve)
        {
            key.Dispose();
            return (null, $"The log's key {file} cannot be used: {curve.Message}");
        }
    }
}
