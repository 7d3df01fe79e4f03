using ModelRegistry.Tests.Documents.Trust;

namespace ModelRegistry.Tests.Features.Decisions;

/// <summary>The configuration of an authority with keys in files, and with the authorities around it that openssl runs.</summary>
internal static class SealedOffice
{
    private static readonly TrustOffice Trust = TrustOffice.Running;
    private static readonly Lazy<string> Password = new(() =>
    {
        var file = Trust.PathOf("password");
        File.WriteAllText(file, TrustOffice.Password + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return file;
    });

    public static Dictionary<string, string?> With(string? authority = "tsa", string key = "signer", string? next = null)
    {
        var made = new Dictionary<string, string?>
        {
            ["Signing:Pkcs12Path"] = Trust.Pkcs12(key),
            ["Signing:PasswordFile"] = Password.Value,
            ["Signing:TrustedRoots"] = Trust.PathOf("root.pem"),
            ["Signing:TimestampUrl"] = authority is null ? null : Trust.At(authority).ToString(),
            ["Signing:TimestampName"] = "Invented TSA",
            ["Signing:TimestampSeconds"] = "20",
        };
        if (next is null) return made;
        made["Signing:Keys:0:Pkcs12Path"] = Trust.Pkcs12(next);
        made["Signing:Keys:0:PasswordFile"] = Password.Value;
        return made;
    }
}
