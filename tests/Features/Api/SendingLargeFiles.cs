using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Tests.Features.Api;

public sealed class SendingLargeFiles : IDisposable
{
    private const int Data = 9 * 1024 * 1024;

    private readonly string folder = Directory.CreateTempSubdirectory("registry-large-").FullName;

    [Fact]
    public async Task a_large_zipped_folder_and_large_weights_leave_digests_and_headers()
    {
        using var site = ApiSite.OnTheWire();
        var (machine, _, _) = await site.MachineAsync(Permission.ReadModels, Permission.ImportModels);
        var weights = Weights();
        var digest = Sha256Digest.OfBytes(weights).Hex;
        var zipped = await SentAsync(machine, "acme/zipped", Body(Zip(weights), "application/zip"));
        using var form = new MultipartFormDataContent { { Body(weights, "application/octet-stream"), "files", "model/model.safetensors" } };
        var whole = await SentAsync(machine, "acme/whole", form);
        foreach (var release in new[] { zipped, whole })
        {
            var shown = await machine.GetStringAsync(new Uri($"/api/v1/releases/{release}", UriKind.Relative));
            Assert.Contains(digest, shown, StringComparison.Ordinal);
            Assert.Contains("model.safetensors", shown, StringComparison.Ordinal);
            var evidence = await machine.GetStringAsync(new Uri($"/api/v1/evidence/release/{release}", UriKind.Relative));
            Assert.Contains("modelreg-tensors-1 sha256:", evidence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task entries_that_leave_a_large_archive_are_named_and_left_out()
    {
        using var site = ApiSite.OnTheWire();
        var (machine, _, _) = await site.MachineAsync(Permission.ReadModels, Permission.ImportModels);
        using var answer = await machine.PostAsync(new Uri("/api/v1/imports?name=acme/leaving&file=m.zip", UriKind.Relative), Body(Zip(Weights(), "../out.txt"), "application/zip"));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("m.zip#../out.txt", text, StringComparison.Ordinal);
    }

    [Fact]
    public void what_a_body_passes_through_has_no_name()
    {
        using var spool = UploadFolder.Spool(folder);
        spool.Write("weights"u8);
        spool.Position = 0;
        Assert.Equal((byte)'w', spool.ReadByte());
        if (!OperatingSystem.IsWindows()) Assert.Empty(Directory.EnumerateFiles(folder));
    }

    [Fact]
    public void what_a_killed_process_left_is_removed_and_what_a_running_one_holds_is_not()
    {
        var (left, held) = (Path.Combine(folder, "left"), Path.Combine(folder, "held"));
        foreach (var one in new[] { left, held })
        {
            Directory.CreateDirectory(one);
            File.WriteAllText(Path.Combine(one, "ASPNETCORE_1.tmp"), "weights");
        }

        using (new FileStream(Path.Combine(held, "in-use"), FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            foreach (var one in new[] { left, held }) Directory.SetLastWriteTimeUtc(one, DateTime.UnixEpoch);
            UploadFolder.Sweep(folder);
            Assert.Equal([held], Directory.EnumerateDirectories(folder));
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<string> SentAsync(HttpClient machine, string name, HttpContent content)
    {
        using var answer = await machine.PostAsync(new Uri($"/api/v1/imports?name={name}", UriKind.Relative), content);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
        using var json = JsonDocument.Parse(text);
        return json.RootElement.GetProperty("saved")[0].GetProperty("releaseId").GetString()!;
    }

    private static ByteArrayContent Body(byte[] bytes, string kind) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(kind) } };

    private static byte[] Zip(byte[] weights, string? beside = null)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var entry = zip.CreateEntry("model/model.safetensors", CompressionLevel.NoCompression).Open()) entry.Write(weights);
            if (beside is not null) zip.CreateEntry(beside);
        }

        return bytes.ToArray();
    }

    private static byte[] Weights()
    {
        var header = Encoding.UTF8.GetBytes($$$"""{"w":{"dtype":"U8","shape":[{{{Data}}}],"data_offsets":[0,{{{Data}}}]}}""");
        var data = new byte[Data];
        new Random(4).NextBytes(data);
        return [.. BitConverter.GetBytes((long)header.Length), .. header, .. data];
    }
}
