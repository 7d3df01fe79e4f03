using System.Security.Cryptography;
using System.Text.Json;
using ModelRegistry.Domain;

namespace ModelRegistry.Formats.Signatures;

/// <summary>
/// Reads who is pinned: a JSON object with <c>signers</c>, and with <c>sigstoreRoot</c> where another instance of Sigstore is believed than
/// the public-good one. It is read strictly, since a slip of the pen in it makes somebody else's bytes look like a publisher's.
/// </summary>
public static class TrustFile
{
    private const int Longest = 1024 * 1024;

    private static readonly string[] Keys = ["signers", "sigstoreRoot"];

    /// <summary>Reads a file or section.</summary>
    /// <param name="label">How messages call it, and what is shown of where a signer is pinned.</param>
    /// <param name="json">Its bytes.</param>
    /// <param name="open">Reads a file that it names, by its path as written there.</param>
    /// <exception cref="TrustRefusedException">Something in it cannot be used; the message says what, where, and what would be right.</exception>
    public static TrustAnchors Read(string label, ReadOnlyMemory<byte> json, Func<string, byte[]> open)
    {
        if (json.Length > Longest) throw new TrustRefusedException(label, $"It has {json.Length} bytes.", $"At most {Longest} would be right.");
        using var document = Parse(label, json);
        try
        {
            return Of(new TrustNode(label, "", document.RootElement, open), label, Sha256Digest.OfBytes(json.Span));
        }
        catch (InvalidOperationException broken)
        {
            // Half of a character, escaped: the parser finds it when the text is asked for.
            throw new TrustRefusedException(label, $"A text in it is none: {broken.Message.TrimEnd('.')}.", "Texts of whole characters would be right.");
        }
    }

    private static TrustAnchors Of(TrustNode root, string label, Sha256Digest digest)
    {
        root.Only(Keys);
        List<PinnedSigner> signers = [.. root.Items("signers").Select(entry => PinReader.Read(entry) with { PinnedIn = label, PinnedBytes = digest })];
        return root.Text("sigstoreRoot") is { } path
            ? new() { Signers = signers, Sigstore = Sigstore(root, path), SigstoreFrom = path }
            : new() { Signers = signers };
    }

    private static JsonDocument Parse(string label, ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json, new() { AllowDuplicateProperties = false, MaxDepth = 8 });
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw new TrustRefusedException(label, $"It is no JSON: {broken.Message.TrimEnd('.')}.", "One object with signers would be right.");
        }
    }

    private static TrustedRoot Sigstore(TrustNode root, string path)
    {
        try
        {
            return TrustedRoot.Parse(System.Text.Encoding.UTF8.GetString(root.File("sigstoreRoot", path)));
        }
        catch (Exception broken) when (broken is JsonException or FormatException or KeyNotFoundException or InvalidOperationException
            or CryptographicException)
        {
            throw root.Refused("sigstoreRoot", $"{path} is no trusted root of Sigstore: {broken.Message.TrimEnd('.')}.",
                "A trusted_root.json of version 0.1 would be right.");
        }
    }
}
