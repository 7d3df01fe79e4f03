using System.Globalization;
using Microsoft.Extensions.Configuration;
using ModelRegistry.Documents;

namespace ModelRegistry.Features.Decisions;

/// <summary>
/// What may stand in the configuration under Signing. Anything else is refused at the start, above all a key, a password or a PIN itself:
/// the environment of a process is read by whoever may look at the process, and ends up in logs.
/// </summary>
internal static class SigningKeys
{
    private static readonly HashSet<string> OfKey = new(
        ["Pkcs12Path", "PasswordFile", "Pkcs11:Uri", "Pkcs11:PinFile", "Pkcs11:Certificates"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Others = new(
        ["TrustedRoots", "Folder", "TimestampUrl", "TimestampRoots", "TimestampPolicy", "TimestampName", "TimestampSeconds", "Level",
            "RevocationLists", "RenewWithinDays", "EndingHashes"], StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, SealLevel> Levels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["B-B"] = SealLevel.Basic,
        ["B-T"] = SealLevel.Stamped,
        ["B-LT"] = SealLevel.LongTerm,
        ["B-LTA"] = SealLevel.Archival,
    };

    /// <exception cref="SigningRefusedException">A key means nothing, or its value is a secret itself.</exception>
    public static void Check(IConfigurationSection signing)
    {
        foreach (var (path, value) in signing.AsEnumerable(makePathsRelative: true).Where(entry => entry.Value is not null))
        {
            if (!Known(path))
                throw new SigningRefusedException(
                    $"Signing:{path} means nothing here. Keys, passwords and PINs never stand in the configuration: name a file that only this process " +
                    "may read (Signing:Pkcs12Path, Signing:PasswordFile, Signing:Pkcs11:PinFile).");
            if (IsSecret(value!))
                throw new SigningRefusedException(
                    $"Signing:{path} holds a secret itself. Put it into a file that only this process may read, and name the file.");
        }
    }

    /// <exception cref="SigningRefusedException">It is no level.</exception>
    public static SealLevel? LevelOf(string? text) => text is null ? null : Levels.TryGetValue(text, out var level) ? level
        : throw new SigningRefusedException($"Signing:Level is \"{text}\". Write B-B, B-T, B-LT or B-LTA, or leave it out for the highest.");

    /// <exception cref="SigningRefusedException">It is no number from 1 on.</exception>
    public static int Whole(IConfigurationSection signing, string key, int otherwise, int most) =>
        SigningSettings.Text(signing[key]) is not { } text ? otherwise
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number
            : throw new SigningRefusedException($"Signing:{key} is \"{text}\". Write a whole number from 1 to {most}.");

    /// <exception cref="SigningRefusedException">A name is none of the three.</exception>
    public static IReadOnlyList<string> HashesOf(string? text) => [.. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(name => name switch
        {
            "SHA-256" => "2.16.840.1.101.3.4.2.1",
            "SHA-384" => "2.16.840.1.101.3.4.2.2",
            "SHA-512" => "2.16.840.1.101.3.4.2.3",
            _ => throw new SigningRefusedException($"Signing:EndingHashes names \"{name}\". Write SHA-256, SHA-384 or SHA-512, with commas between."),
        })];

    private static bool Known(string path)
    {
        if (OfKey.Contains(path) || Others.Contains(path)) return true;
        var parts = path.Split(':', 3);
        return parts is [var keys, _, var rest] && keys.Equals("Keys", StringComparison.OrdinalIgnoreCase) && OfKey.Contains(rest);
    }

    /// <summary>PEM, a PKCS#12 in Base64 (its DER begins with a long sequence), or an address with a PIN in it.</summary>
    private static bool IsSecret(string value) =>
        value.Contains("-----BEGIN", StringComparison.Ordinal)
        || (value.Length > 400 && value.TrimStart().StartsWith("MI", StringComparison.Ordinal))
        || value.Contains("pin-value", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What is configured under Signing cannot be used; the message is the sentence that says why.</summary>
/// <param name="message">The sentence.</param>
public sealed class SigningRefusedException(string message) : Exception(message);
