using ModelRegistry.Documents;

namespace ModelRegistry.Features.Decisions;

/// <summary>The signing key of a demonstration and its root, made once and kept, so that its decisions verify after a restart.</summary>
/// <param name="Pkcs12Path">The key file.</param>
/// <param name="RootPath">The root's certificate, last to be written: who sees it sees the whole pair.</param>
internal sealed record DemonstrationFiles(string Pkcs12Path, string RootPath)
{
    /// <summary>No secret: the key signs nothing that binds anybody.</summary>
    public const string Password = "demonstration";

    private static readonly Lock Making = new();

    public static DemonstrationFiles In(string folder, TimeProvider clock)
    {
        var files = new DemonstrationFiles(
            Path.Combine(folder, "demonstration-signing.p12"), Path.Combine(folder, "demonstration-root.cer"));
        lock (Making)
        {
            if (!File.Exists(files.RootPath)) files.Make(clock);
        }

        return files;
    }

    private void Make(TimeProvider clock)
    {
        var made = DemonstrationCertificate.Make(clock.GetUtcNow(), Password);
        SecretFile.Write(Pkcs12Path, made.Pkcs12.Span);
        SecretFile.Write(RootPath, made.Root.Span);
    }
}
