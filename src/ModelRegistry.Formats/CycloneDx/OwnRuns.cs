using ModelRegistry.Formats.Export;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.CycloneDx;

/// <summary>Training runs in our properties: one line for the operations, one for each kind of chip.</summary>
internal static class OwnRuns
{
    /// <param name="source">The document.</param>
    /// <param name="chips">The lines of the run's chips.</param>
    /// <param name="property">The line of its operations.</param>
    /// <param name="name">What the run was.</param>
    public static void Read(Source source, IEnumerable<Node> chips, Node property, string name)
    {
        var line = property.Text;
        var operations = Words.Operations(line);
        if (operations is null && line.Length > 0)
        {
            source.Wrong(property, $"\"{line}\" is no line of a run.", "What is asserted | low..high | method would be right.");
            return;
        }

        var read = chips.Select(p => (At: p, Read: Words.Chips(p.Text))).Where(p => p.Read is not null)
            .Select(p => new ImportedChips(p.Read!.Value.Name, p.Read.Value.Count, p.Read.Value.Hours, source.At(p.At)));
        source.Into.Runs.Add(new(name, operations, operations is null ? $"{name} on the chips named" : $"{name}: {operations.AsAsserted}, {operations.Bounds}",
            [.. read], source.At(property)));
    }
}
