using System.Text.Json;
using System.Text.Json.Serialization;
using ModelRegistry.Formats.Export;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Tests.Formats.Export;

/// <summary>Whatever the registry holds of a release and writes, it reads again, with who says it and what that rests on.</summary>
public sealed class A_rich_release
{
    private static readonly DateTimeOffset Day = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);
    private static readonly JsonSerializerOptions Plain = new() { Converters = { new JsonStringEnumConverter() } };

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory, MemberData(nameof(Seeds))]
    public void Is_written_and_read_without_loss_in_CycloneDX(int seed) => Assert_nothing_is_lost(seed, spdx: false);

    [Theory, MemberData(nameof(Seeds))]
    public void Is_written_and_read_without_loss_in_SPDX(int seed) => Assert_nothing_is_lost(seed, spdx: true);

    private static void Assert_nothing_is_lost(int seed, bool spdx)
    {
        var before = new Rich(seed).Release();
        var text = spdx ? SpdxWriter.Write(before, "The Registry", Day) : CycloneDxWriter.Write(before, "The Registry", Day);
        var model = Assert.Single(Given.Reader.ReadAll(spdx ? "x.spdx.json" : "bom.json", Given.Bytes(text)));
        Assert.DoesNotContain(model.NotUnderstood, n => n.Reason is Reason.Wrong or Reason.Limit);
        Assert.Equal(Lines(before), Lines(model));
    }

    private static List<string> Lines(ReleaseRecord release) => Sorted(
    [
        .. release.Statements.Select(s => $"{s.About} {s.Value} {By(s.Grade)}"),
        .. release.Parents.Select(p => $"parent {Text(p with { Grade = null })} {By(p.Grade)}"),
        .. release.Files.Select(f => $"file {f}"),
        .. release.Runs.Select(r => $"run {Text(r with { Grade = null })} {By(r.Grade)}"),
        .. release.DataSets.Select(h => Text(h.What) + By(h.Grade)),
        .. release.Hostings.Select(h => Text(h.What) + By(h.Grade)),
        .. release.Safeguards.Select(h => Text(h.What) + By(h.Grade)),
        .. release.Contents.Select(h => Text(h.What) + By(h.Grade)),
        .. release.Completeness.Select(h => Text(h.What) + By(h.Grade)),
    ]);

    // A reader's account is its own; the name stands in every document.
    private static List<string> Lines(ImportedModel model)
    {
        var after = ReleaseRecord.Of(model);
        var statements = model.Statements.Where(s => s is not { About: Subject.DeveloperNamespace, Value: "acme" })
            .Where(s => s.About is not Subject.Name).Select(s => $"{s.About} {s.Value} {By(s.From)}");
        return Sorted(
        [
            .. statements,
            .. after.Parents.Zip(model.Parents).Select(p => $"parent {Text(p.First with { Grade = null })} {By(p.Second.From)}"),
            .. after.Files.Select(f => $"file {f}"),
            .. after.Runs.Zip(model.Runs).Select(r => $"run {Text(r.First with { Grade = null })} {By(r.Second.From)}"),
            .. model.DataSets.Select(h => Text(h.What) + By(h.From)),
            .. model.Hostings.Select(h => Text(h.What) + By(h.From)),
            .. model.Safeguards.Select(h => Text(h.What) + By(h.From)),
            .. model.Contents.Select(h => Text(h.What) + By(h.From)),
            .. model.Completeness.Select(h => Text(h.What) + By(h.From)),
        ]);
    }

    private static string By(RecordedGrade? grade) => grade is null ? "" :
        $"by {grade.AssertedBy}, E{(int)grade.Kind} {grade.Strength.ToString().ToLowerInvariant()} {Text(grade.Test)} {Text(grade.Score)}";

    private static string By(Provenance from) => $"by {from.Who}, {from.CitedAs} {Text(from.CitedTest)} {Text(from.CitedScore)}";

    private static string Text<T>(T what) => JsonSerializer.Serialize(what, Plain);

    private static List<string> Sorted(List<string> lines) => [.. lines.Order(StringComparer.Ordinal)];
}
