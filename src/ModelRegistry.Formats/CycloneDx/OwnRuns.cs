using ModelRegistry.Formats.Export;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.CycloneDx;

/// <summary>Training runs in our properties: one line for the operations, one for each kind of chip.</summary>
internal static class OwnRuns
{
    public static void Read(Source source, Node properties, Node property, string name)
    {
        var line = property.Text("value") ?? "";
        var operations = Words.Operations(line);
        if (operations is null && line.Length > 0)
        {
            source.Wrong(property, $"\"{line}\" is no line of a run.", "What is asserted | low..high | method would be right.");
            return;
        }

        var chips = properties.Items.Where(p => p.Text("name") == OwnProperties.Chips + name)
            .Select(p => (At: p, Read: Words.Chips(p.Text("value") ?? ""))).Where(p => p.Read is not null)
            .Select(p => new ImportedChips(p.Read!.Value.Name, p.Read.Value.Count, p.Read.Value.Hours, source.At(p.At)));
        source.Into.Runs.Add(new(name, operations, operations is null ? $"{name} on the chips named" : $"{name}: {operations.AsAsserted}, {operations.Bounds}",
            [.. chips], source.At(property)));
    }
}
