using System.Text;
using ModelRegistry.Domain;
using ModelRegistry.Features.Clearances;
using ModelRegistry.Features.Models;
using ModelRegistry.Formats;
using ModelRegistry.Formats.Folders;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Searching;

public sealed class FindingByPart(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_layout_finds_every_model_that_shares_it_and_clears_none(string database)
    {
        var app = await databases.On(database);
        var (one, other) = ($"layout-{database}/One", $"layout-{database}/Other");
        var header = $$$"""{"{{{database}}}.w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""";
        var layout = Sha256Digest.OfBytes(Encoding.UTF8.GetBytes($"{database}.w\tF32\t2\n"));
        await ImportAsync(app, one, header, "abcdefgh");
        await ImportAsync(app, other, header, "ijklmnop");
        var found = (await app.DoAsync(app.Officer, new FindModels(layout.Hex))).Rows;
        Assert.Equal([one, other], found.Select(row => row.Name));
        Assert.All(found, row => Assert.Equal((FindModels.DigestOf.Layout, "model.safetensors#tensors"), (Assert.Single(row.Holders).Matched, row.Holders[0].Path)));
        Assert.Equal([other], (await app.DoAsync(app.Stranger, new FindModels(layout.Hex) { Licence = $"l-{other}" })).Rows.Select(row => row.Name));
        var asked = await app.DoAsync(app.Officer, new CheckClearance { Sha256 = layout.Hex, Jurisdiction = "DE" });
        Assert.Equal(Clearance.CannotTell, asked.Clearance);
        Assert.Contains(asked.Reasons, reason => reason.Contains($"{one}, {other} have the same layout, which unrelated models share", StringComparison.Ordinal));
    }

    private static Task<ImportModel.Answer> ImportAsync(RegistryApp app, string name, string header, string data)
    {
        var bytes = Encoding.UTF8.GetBytes((char)header.Length + "\0\0\0\0\0\0\0" + header + data);
        var card = Encoding.UTF8.GetBytes($"---\nlicense: l-{name}\n---\n");
        var read = new ImportReader(TimeProvider.System).ReadFolder(
        [
            FolderFile.OfParts("model.safetensors", bytes.Length, Sha256Digest.OfBytes(bytes), bytes),
            FolderFile.OfParts("README.md", card.Length, Sha256Digest.OfBytes(card), card),
        ], name);
        return app.DoAsync(app.Officer, new ImportModel(read));
    }
}
