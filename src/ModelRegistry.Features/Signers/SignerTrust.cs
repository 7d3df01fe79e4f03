using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using ModelRegistry.Formats.Signatures;

namespace ModelRegistry.Features.Signers;

/// <summary>
/// Whose signatures are believed, as configured: a file of pins (Trust:File), a section of the configuration (Trust:Signers), or both.
/// Nobody's where neither is there. It is read once, when the program starts.
/// </summary>
public sealed class SignerTrust
{
    private const string Section = "Trust";

    private SignerTrust(TrustAnchors anchors) => Anchors = anchors;

    /// <summary>Nobody is pinned.</summary>
    public static SignerTrust Nobody { get; } = new(TrustAnchors.Default);

    internal TrustAnchors Anchors { get; }

    /// <summary>What is wrong with what is configured, in a sentence with its place; null where it can be used.</summary>
    /// <param name="configuration">The host's configuration.</param>
    public static string? Fault(IConfiguration configuration)
    {
        try
        {
            _ = From(configuration);
            return null;
        }
        catch (TrustRefusedException refused)
        {
            return refused.Message;
        }
    }

    /// <summary>Reads what is configured.</summary>
    /// <param name="configuration">The host's configuration.</param>
    /// <exception cref="TrustRefusedException">It cannot be used.</exception>
    public static SignerTrust From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(Section);
        var inFile = section["File"]?.Trim() is { Length: > 0 } file ? OfFile(file) : null;
        var inline = OfSection(section);
        if (inFile is null || inline is null) return (inFile ?? inline) is { } one ? new(one) : Nobody;
        var root = ReferenceEquals(inline.Sigstore, TrustedRoot.Carried) ? inFile : inline;
        return new(root with { Signers = [.. inFile.Signers, .. inline.Signers] });
    }

    private static TrustAnchors OfFile(string path)
    {
        byte[] json;
        try
        {
            json = File.ReadAllBytes(path);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new TrustRefusedException($"{Section}:File", $"{path} cannot be read: {unread.Message.TrimEnd('.')}.",
                "A file of pins that is there and can be read would be right.");
        }

        // What a file names beside itself lies beside it, wherever the program was started.
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return TrustFile.Read(Path.GetFileName(path), json, named => File.ReadAllBytes(Path.Combine(folder, named)));
    }

    private static TrustAnchors? OfSection(IConfigurationSection section)
    {
        var inside = new JsonObject();
        foreach (var child in section.GetChildren().Where(child => !child.Key.Equals("File", StringComparison.OrdinalIgnoreCase)))
            inside[child.Key] = Node(child);
        return inside.Count == 0 ? null
            : TrustFile.Read($"{Section} (configuration)", System.Text.Encoding.UTF8.GetBytes(inside.ToJsonString()), File.ReadAllBytes);
    }

    // A configuration knows no lists: what has numbers for keys is one.
    private static JsonNode? Node(IConfigurationSection section)
    {
        var children = section.GetChildren().ToList();
        if (children.Count == 0) return section.Value;
        return children.TrueForAll(child => int.TryParse(child.Key, CultureInfo.InvariantCulture, out _))
            ? new JsonArray([.. children.OrderBy(child => int.Parse(child.Key, CultureInfo.InvariantCulture)).Select(Node)])
            : new JsonObject(children.Select(child => KeyValuePair.Create(child.Key, Node(child))));
    }
}
