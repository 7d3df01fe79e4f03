using System.Data.Common;
using Microsoft.Extensions.Configuration;
using ModelRegistry.Documents;

namespace ModelRegistry.Features.Decisions;

/// <summary>With what decisions are signed and by what they are trusted, as configured.</summary>
/// <param name="Pkcs12Path">Signing:Pkcs12Path, the file with key and certificate; null when none is configured.</param>
/// <param name="PasswordFile">Signing:PasswordFile, a file whose first line is the key file's password.</param>
/// <param name="TrustedRoots">Signing:TrustedRoots, a file or folder of the root certificates (PEM or DER) that are trusted.</param>
/// <param name="Demonstration">Registry:Demonstration; then, without a key file, a marked one is made in <paramref name="Folder"/>.</param>
/// <param name="Folder">Where a demonstration keeps what it makes: beside its database.</param>
internal sealed record SigningSettings(string? Pkcs12Path, string? PasswordFile, string? TrustedRoots, bool Demonstration, string Folder)
{
    /// <summary>Every key that may sign: the one above and those of Signing:Keys. The register says which of them does.</summary>
    public IReadOnlyList<KeyPlace> Keys { get; init; } = [];

    /// <summary>Whether there is a key to sign with, as configured; whether it can be used shows when it is.</summary>
    public bool HasKey => Keys.Count > 0 || Demonstration;

    /// <summary>Signing:TimestampUrl, TimestampRoots, TimestampPolicy, TimestampName, TimestampSeconds; null without an address.</summary>
    public TimestampSettings? Timestamps { get; init; }

    /// <summary>Signing:Level; null asks for the highest that the rest allows.</summary>
    public SealLevel? Level { get; init; }

    /// <summary>Signing:RevocationLists, a file or folder of lists of withdrawn certificates.</summary>
    public string? RevocationLists { get; init; }

    /// <summary>Signing:RenewWithinDays: how long before its time-stamp's certificate ends a paper is renewed.</summary>
    public TimeSpan RenewWithin { get; init; } = TimeSpan.FromDays(90);

    /// <summary>Signing:EndingHashes: hashes whose strength is ending, as object identifiers; time-stamps over them are renewed.</summary>
    public IReadOnlyList<string> EndingHashes { get; init; } = [];

    /// <exception cref="SigningRefusedException">Something under Signing cannot be used; the sentence says what.</exception>
    public static SigningSettings From(IConfiguration configuration)
    {
        var signing = configuration.GetSection("Signing");
        SigningKeys.Check(signing);
        var first = KeyPlace.In(signing);
        return new(
            Text(signing["Pkcs12Path"]), Text(signing["PasswordFile"]), Text(signing["TrustedRoots"]),
            bool.TryParse(configuration["Registry:Demonstration"], out var demonstration) && demonstration,
            Text(signing["Folder"]) ?? BesideDatabase(configuration["Registry:ConnectionString"]))
        {
            Keys = [.. first is null ? [] : (KeyPlace[])[first], .. signing.GetSection("Keys").GetChildren().Select(KeyPlace.In).OfType<KeyPlace>()],
            Timestamps = TimestampSettings.In(signing),
            Level = SigningKeys.LevelOf(Text(signing["Level"])),
            RevocationLists = Text(signing["RevocationLists"]),
            EndingHashes = SigningKeys.HashesOf(Text(signing["EndingHashes"])),
            RenewWithin = TimeSpan.FromDays(SigningKeys.Whole(signing, "RenewWithinDays", 90, most: 3650)),
        };
    }

    public static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static string BesideDatabase(string? connection)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connection ?? "" };
        var file = parts.TryGetValue("Data Source", out var source) ? (string)source : "";
        var folder = Path.GetDirectoryName(file);
        return string.IsNullOrEmpty(folder) ? "." : folder;
    }
}

/// <summary>The time-stamp authority as configured.</summary>
/// <param name="Address">Where it answers.</param>
/// <param name="Roots">A file or folder of its roots; null for those of decisions.</param>
/// <param name="Policy">The policy asked for; null leaves it to the authority.</param>
/// <param name="Name">What papers call it.</param>
/// <param name="Timeout">How long one answer may take.</param>
internal sealed record TimestampSettings(Uri Address, string? Roots, string? Policy, string Name, TimeSpan Timeout)
{
    public static TimestampSettings? In(IConfigurationSection signing)
    {
        if (SigningSettings.Text(signing["TimestampUrl"]) is not { } text) return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new SigningRefusedException($"Signing:TimestampUrl is \"{text}\". Write the whole address of the time-stamp authority, http or https.");
        return new(
            address, SigningSettings.Text(signing["TimestampRoots"]), SigningSettings.Text(signing["TimestampPolicy"]),
            SigningSettings.Text(signing["TimestampName"]) ?? address.Host,
            TimeSpan.FromSeconds(SigningKeys.Whole(signing, "TimestampSeconds", 10, most: 60)));
    }
}

/// <summary>Where a signing key lies.</summary>
internal abstract record KeyPlace
{
    private KeyPlace()
    {
    }

    /// <summary>In a PKCS#12 file.</summary>
    public sealed record InFile(string Path, string? PasswordFile) : KeyPlace;

    /// <summary>In a PKCS#11 token.</summary>
    public sealed record InToken(string Uri, string PinFile, string Certificates) : KeyPlace;

    public static KeyPlace? In(IConfigurationSection section)
    {
        var (file, token) = (SigningSettings.Text(section["Pkcs12Path"]), SigningSettings.Text(section["Pkcs11:Uri"]));
        if (file is not null && token is not null)
            throw new SigningRefusedException($"{section.Path} names a key file and a key in a token. Name one of them; further keys go under Signing:Keys.");
        if (file is not null) return new InFile(file, SigningSettings.Text(section["PasswordFile"]));
        return token is null ? null : new InToken(
            token, Needed(section, "Pkcs11:PinFile", "a file that holds the token's PIN alone, without a line break"),
            Needed(section, "Pkcs11:Certificates", "a PEM file with the key's certificate first"));
    }

    private static string Needed(IConfigurationSection section, string key, string what) => SigningSettings.Text(section[key])
        ?? throw new SigningRefusedException($"{section.Path}:Pkcs11:Uri names a key in a token, and {section.Path}:{key} is missing: {what}.");
}
