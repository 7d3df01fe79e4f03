using System.Globalization;
using ModelRegistry.Domain;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.CycloneDx;

internal static class ComponentStatements
{
    public static void Read(Source source, Bom bom, Node model)
    {
        var name = ComponentName.Of(model);
        source.Say(Subject.Name, name.At, name.Name);
        if (name.Revision is { } revision) source.Say(Subject.CommitRevision, name.At, revision);
        foreach (var entry in model.Entries) Read(source, bom, model, entry);
    }

    private static void Read(Source source, Bom bom, Node model, Entry entry)
    {
        switch (entry.Key)
        {
            case "type" or "name" or "group" or "purl" or "bom-ref":
                break;
            case "version":
                source.Say(Subject.Version, entry.Value);
                break;
            case "description":
                source.Say(Subject.Description, entry.Value);
                break;
            case "publisher" or "author":
                source.Say(Subject.Publisher, entry.Value);
                break;
            case "supplier" or "manufacturer" when entry.Value["name"] is { Kind: NodeKind.Text } who:
                source.Say(Subject.Publisher, who);
                break;
            case "authors":
                foreach (var author in entry.Value.Items.Select(a => a["name"]).OfType<Node>()) source.Say(Subject.Publisher, author);
                break;
            case "licenses":
                foreach (var licence in entry.Value.Items) Licence(source, licence);
                break;
            case "hashes":
                foreach (var hash in entry.Value.Items) Digest(source, hash);
                break;
            case "tags":
                foreach (var tag in entry.Value.Items) source.Say(Subject.Tag, tag);
                break;
            case "components":
                foreach (var part in entry.Value.Items) File(source, part);
                break;
            case "pedigree":
                Pedigree.Read(source, entry.Value);
                break;
            case "modelCard":
                ModelCards.Read(source, bom, entry.Value);
                break;
            case "data":
                foreach (var set in entry.Value.Items) DataSets.Read(source, bom, set);
                break;
            case "properties":
                OwnProperties.Read(source, model, entry.Value);
                break;
            default:
                source.Keep(entry);
                break;
        }
    }

    private static void Licence(Source source, Node choice)
    {
        if (choice["expression"] is { } expression) source.Say(Subject.License, expression);
        else if (choice["license"]?["id"] is { } id) source.Say(Subject.License, id);
        else if (choice["license"]?["name"] is { } name) source.Say(Subject.LicenseName, name);
        if (choice["license"]?["url"] is { } address) source.Say(Subject.LicenseLink, address);
    }

    private static void Digest(Source source, Node hash) =>
        source.Say(Subject.FileDigest, hash, $"{hash.Text("alg")} {hash.Text("content")}");

    // A part that is a file of the model is an artifact; any other part is another thing, with statements of its own.
    private static void File(Source source, Node part)
    {
        if (part.Text("type") != "file") return;
        var hash = part.List("hashes").FirstOrDefault(h => h.Text("alg") == "SHA-256")?.Text("content");
        source.Into.Artifacts.Add(new(part.Text("name")!, Size(part), Sha256Digest.TryParse(hash ?? "", out var digest) ? digest : null,
            source.At(part)));
    }

    private static long? Size(Node part) =>
        long.TryParse(OwnProperties.Of(part, OwnProperties.Size), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            ? bytes : null;
}
