using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Formats.Weights;

/// <summary>Where the headers of weights and what others say of the same weights cannot all be right.</summary>
internal static class HeaderContradictions
{
    public static IEnumerable<Contradiction> Among(Collected collected) => [.. Counts(collected), .. ElementTypes(collected)];

    // The hub counts what the headers hold; where it counted something else, one of them speaks of other files.
    private static IEnumerable<Contradiction> Counts(Collected collected)
    {
        var said = collected.Statements.Where(s => s.About == Subject.ParameterCount).ToList();
        var hub = said.Find(s => s.From.AssertedBy is Asserter.Hub);
        var headers = said.FindAll(s => s.From.Source is SourceKind.Safetensors or SourceKind.Gguf);
        if (hub is null || headers.Count == 0 || headers.Exists(s => s.Value == hub.Value)) yield break;
        var listed = string.Join("; ", headers.Take(3).Select(s => $"the header of {s.From.File} lists {s.Value}"));
        yield return new("parameter count", $"{Contradictions.Called(hub.From)} counts {hub.Value} parameters; {listed}.",
            [hub.From, .. headers.Select(s => s.From)]);
    }

    // Where a configuration names no quantization, its element type is that of the weights it was saved with.
    private static IEnumerable<Contradiction> ElementTypes(Collected collected)
    {
        var quantized = collected.Statements
            .Exists(s => s.About == Subject.QuantizationMethod && s.From.Source is SourceKind.Configuration);
        var stated = collected.Statements.Find(s => s.About == Subject.ElementType && s.From.Source is SourceKind.Configuration);
        var headers = collected.Statements.FindAll(s => s.About == Subject.ElementType && s.From.Source is SourceKind.Safetensors);
        if (quantized || stated is null || headers.Count == 0) yield break;
        if (InHeaders(stated.Value) is not { } type || headers.Exists(s => s.Value == type)) yield break;
        yield return new("element type", $"{Contradictions.Called(stated.From)} says {stated.Value}; most of {headers[0].From.File} is {headers[0].Value}.",
            [stated.From, headers[0].From]);
    }

    private static string? InHeaders(string type) => type switch
    {
        "float32" => "F32",
        "float16" => "F16",
        "bfloat16" => "BF16",
        _ => null,
    };
}
