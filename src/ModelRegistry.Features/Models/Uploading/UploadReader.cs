using System.Text;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Signers;
using ModelRegistry.Formats;
using ModelRegistry.Formats.Folders;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Features.Models.Uploading;

/// <summary>Reads an upload as what it is: one file, lines of records, or a folder.</summary>
internal sealed class UploadReader(TimeProvider clock, SignerTrust trust)
{
    // What a small archive may unpack to in one request, in memory and in time; a large one comes unpacked.
    private readonly ImportReader reader = new(clock, new ImportLimits { ArchiveBytes = 512L * 1024 * 1024 }, trust.Anchors);

    public async Task<Result<List<ImportedModel>>> ReadAsync(Upload upload, CancellationToken stop)
    {
        var name = string.IsNullOrWhiteSpace(upload.Name) ? null : upload.Name.Trim();
        if (upload is { LeftOut: null, Files: [{ Content: { } content } single] } && !FolderFile.IsWeights(single.Path))
        {
            if (ImportReader.IsZip(single.Path, content))
            {
                using var zip = new MemoryStream(content, writable: false);
                return Only(await reader.ReadZipAsync(zip, single.Path, name, cancellation: stop));
            }

            return AreRecords(content)
                ? await RecordsAsync(single.Path, content, stop)
                : Several(reader.ReadAll(single.Path, content, name, stop));
        }

        if (upload.Files.Count == 0 && upload.LeftOut is not { Count: > 0 })
        {
            return new Refusal.NotValid("Text", "Nothing was handed over.", "Paste a model card or choose its files.");
        }

        var files = upload.Files.Select(file => FolderFile.OfParts(file.Path, file.Bytes, file.Sha256, Memory(file.Content))).ToList();
        var model = reader.ReadFolder(files, name, stop);
        var leftOut = (upload.LeftOut ?? []).Select(one => new NotUnderstood(Reason.Wrong, one.Where, "", null, one.What, one.WhatWouldBeRight, null));
        return Only(model with { NotUnderstood = [.. leftOut, .. model.NotUnderstood] });
    }

    private async Task<Result<List<ImportedModel>>> RecordsAsync(string file, byte[] content, CancellationToken stop)
    {
        var models = new List<ImportedModel>();
        using var lines = new MemoryStream(content);
        await foreach (var model in reader.ReadRecordsAsync(lines, file, stop))
        {
            models.Add(model);
            if (models.Count > ImportModels.Largest)
            {
                return new Refusal.NotValid("Text", $"There are more than {ImportModels.Largest} records.", "Import them in parts, or with the command line.");
            }
        }

        return models;
    }

    private static Result<List<ImportedModel>> Several(IReadOnlyList<ImportedModel> models) => models.Count <= ImportModels.Largest
        ? models.ToList()
        : new Refusal.NotValid("Text", $"The file describes {models.Count} models; {ImportModels.Largest} is the most at a time.",
            "Import it with the command line, which sends it in parts.");

    private static Result<List<ImportedModel>> Only(ImportedModel model) => new List<ImportedModel> { model };

    // Lines of records: each begins as an object of its own, and there is more than one.
    private static bool AreRecords(byte[] content)
    {
        if (content is not [(byte)'{', ..])
        {
            return false;
        }

        var lines = Encoding.UTF8.GetString(content).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Length > 1 && lines.All(line => line[0] == '{' && line[^1] == '}');
    }

    private static ReadOnlyMemory<byte>? Memory(byte[]? content) => content is null ? null : content;
}
