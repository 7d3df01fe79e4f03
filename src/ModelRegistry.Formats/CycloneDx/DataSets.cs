using ModelRegistry.Domain.Models;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.CycloneDx;

/// <summary>A data set that a model card names, in place or by reference to a component of type <c>data</c>, with its governance.</summary>
internal static class DataSets
{
    private static readonly string[] Roles = ["custodians", "stewards", "owners"];

    public static void Read(Source source, Bom bom, Node set)
    {
        if (set["ref"] is not { } reference)
        {
            Inline(source, set);
            return;
        }

        if (bom.Find(reference.Text) is { } component) Component(source, reference, component);
        else source.Say(Subject.DataSet, reference);
    }

    /// <summary>A component of type data that is used as a data set; what is inside it are its parts.</summary>
    public static void Component(Source source, Node at, Node component)
    {
        if (component["contents"] is not null || component.Text("name") is null)
        {
            Inline(source, component);
            return;
        }

        var name = ComponentName.Of(component).Name;
        source.Say(Subject.DataSet, at, name);
        foreach (var part in component.List("data")) Details(source, part, name);
        var licence = component.List("licenses").Select(l => (l["expression"] ?? l["license"]?["id"] ?? l["license"]?["name"])?.Text)
            .FirstOrDefault(l => l is not null);
        Held(source, at, name, licence, component.List("data").Select(part => part.Text("classification")).FirstOrDefault());
    }

    private static void Inline(Source source, Node set)
    {
        var name = set["name"] ?? set["contents"]?["url"];
        if (name is null)
        {
            source.Keep(new("dataset", null, set), "A data set with a name would say more.");
            return;
        }

        if (set.Text("type") is "dataset" or null) source.Say(Subject.DataSet, name);
        Details(source, set, name.Text);
        Held(source, set, name.Text, null, set.Text("classification"));
    }

    // The standard's classification is about confidentiality as often as about origin: only a word that says an origin is one.
    private static void Held(Source source, Node at, string name, string? licence, string? classification)
    {
        var kind = Enum.GetValues<DataClassification>().FirstOrDefault(
            one => one.Word().Equals(classification?.Trim(), StringComparison.OrdinalIgnoreCase), DataClassification.Unknown);
        if (licence is not null || kind != DataClassification.Unknown)
            source.Into.DataSets.Add(new(new(name, kind, licence, null, null), source.At(at)));
    }

    private static void Details(Source source, Node set, string name)
    {
        foreach (var entry in set.Entries)
        {
            if (entry.Key is "classification" or "description") Detail(entry.Value, entry.Key, entry.Value.Text);
            else if (entry.Key == "sensitiveData") foreach (var item in entry.Value.Items) Detail(item, "sensitive data", item.Text);
            else if (entry.Key == "contents" && entry.Value["url"] is { } address) Detail(address, "address", address.Text);
            else if (entry.Key == "governance") Governance(entry.Value);
            else if (entry.Key is not ("name" or "type" or "bom-ref")) source.Keep(entry);
        }

        void Detail(Node at, string what, string value) => source.Say(Subject.DataSetDetail, at, $"{name}: {what} {value}");

        void Governance(Node governance)
        {
            foreach (var role in Roles)
            {
                foreach (var who in governance.List(role))
                    Detail(who, role[..^1], (who["organization"] ?? who["contact"])?.Text("name") ?? "not named");
            }
        }
    }
}
