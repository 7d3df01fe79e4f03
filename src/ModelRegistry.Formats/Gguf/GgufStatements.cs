using System.Globalization;
using ModelRegistry.Domain;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Weights;

namespace ModelRegistry.Formats.Gguf;

/// <summary>
/// What the metadata of a GGUF file says about its model. The file's own address, source, parents and data sets are apart: base_model
/// names the parents of the model that was converted, source what was converted.
/// </summary>
internal static class GgufStatements
{
    private static readonly Dictionary<string, Subject> Subjects = new(StringComparer.Ordinal)
    {
        ["general.architecture"] = Subject.ModelType,
        ["general.name"] = Subject.Title,
        ["general.author"] = Subject.Author,
        ["general.organization"] = Subject.Author,
        ["general.quantized_by"] = Subject.QuantizedBy,
        ["general.license"] = Subject.License,
        ["general.license.name"] = Subject.LicenseName,
        ["general.license.link"] = Subject.LicenseLink,
        ["general.url"] = Subject.Address,
        ["general.doi"] = Subject.Address,
        ["general.uuid"] = Subject.Address,
        ["general.repo_url"] = Subject.Address,
        ["general.tags"] = Subject.Tag,
        ["general.languages"] = Subject.Language,
        ["general.datasets"] = Subject.DataSet,
        ["general.version"] = Subject.ReleaseDetail,
        ["general.basename"] = Subject.ReleaseDetail,
        ["general.finetune"] = Subject.ReleaseDetail,
        ["general.description"] = Subject.ReleaseDetail,
        ["general.size_label"] = Subject.ReleaseDetail,
        ["general.quantization_version"] = Subject.ReleaseDetail,
        ["general.type"] = Subject.ReleaseDetail,
        ["adapter.type"] = Subject.AdapterKind,
    };

    // Read together with others, or no statement about a model.
    private static readonly string[] Elsewhere = ["general.file_type", "general.alignment", "tokenizer.chat_templates"];

    public static void Read(Source source, WeightsHeader header)
    {
        foreach (var word in header.Words)
        {
            if (word.Value.Trim().Length > 0) Read(source, word);
        }

        Name(source, header);
        FileType(source, header);
        GgufLineage.Read(source, header);
    }

    // The reader of values has digested it: "sha256:HEX over N bytes". A value that is no text is none.
    private static void Template(Source source, HeaderWord word)
    {
        source.Say(Subject.ChatTemplate, $"{word.Value} ({word.Key})", word.Location);
        if (word.Value.Split(' ') is [var digest, "over", var bytes, "bytes"] && Sha256Digest.TryParse(digest, out var known))
            source.Into.Open(new(SourceKind.ChatTemplate, $"{source.File.File}#{word.Key}", known, long.Parse(bytes, CultureInfo.InvariantCulture)));
    }

    private static void Read(Source source, HeaderWord word)
    {
        if (Subjects.TryGetValue(word.Key, out var about))
            source.Say(about, about is Subject.ReleaseDetail ? $"{word.Key["general.".Length..]}: {Cut(word.Value)}" : Cut(word.Value), word.Location);
        else if (word.Key.StartsWith("tokenizer.chat_template", StringComparison.Ordinal) && !Elsewhere.Contains(word.Key))
            Template(source, word);
        else if (!GgufLineage.Reads(word.Key) && !Elsewhere.Contains(word.Key))
            source.Report(new(Reason.KeptNotInterpreted, word.Location, null, $"{word.Key} is kept and not interpreted.",
                "Nothing has to be changed.", Cut(word.Value)));
    }

    // The address of the file's own repository names the model, by the format's own list of keys; the source's address never does.
    private static void Name(Source source, WeightsHeader header)
    {
        var own = header.Words.FirstOrDefault(word => word.Key == "general.repo_url");
        if (own.Key is not null && HubName.OfAddress(own.Value) is { } name) source.Say(Subject.Name, name, own.Location);
    }

    private static void FileType(Source source, WeightsHeader header)
    {
        var stated = header.Words.FirstOrDefault(word => word.Key == "general.file_type");
        if (stated.Key is null) return;
        if (Named(stated.Value) is not { } type)
        {
            source.Report(new(Reason.KeptNotInterpreted, stated.Location, null, $"general.file_type is {stated.Value}, which is not listed.",
                "Nothing has to be changed.", stated.Value));
            return;
        }

        if (!GgufTypes.IsFloat(type)) source.Say(Subject.QuantizationMethod, type, stated.Location);
        if (!header.IsSound || header.Tensors.Count == 0 || GgufTypes.TensorUnder(type) is not { } expected) return;
        if (header.Tensors.Any(tensor => tensor.Type == expected)) return;
        source.Into.Found.Add(new("quantization",
            $"{source.File.File} {stated.Location} says {type}; none of its {header.Tensors.Count} tensors is {expected}, most are {Most(header)}.",
            [source.At(stated.Location), source.At("tensors", Asserter.Registry)]));
    }

    /// <summary>Whether the file says that its weights are quantized; null when it does not say.</summary>
    public static bool? IsQuantized(WeightsHeader header) =>
        header.Words.FirstOrDefault(word => word.Key == "general.file_type") is { Key: not null } stated && Named(stated.Value) is { } type
            ? !GgufTypes.IsFloat(type)
            : null;

    private static string? Named(string number) =>
        uint.TryParse(number, CultureInfo.InvariantCulture, out var type) ? GgufTypes.File(type & ~1024u) : null;

    private static string Most(WeightsHeader header) =>
        header.Tensors.GroupBy(tensor => tensor.Type).MaxBy(type => type.Sum(tensor => (decimal)tensor.Elements))!.Key;

    private static string Cut(string text) => text.Length <= 2000 ? text : text[..2000] + "…";
}
