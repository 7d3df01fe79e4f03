using System.Text.Json;
using ModelRegistry.Features.Demonstration;

namespace ModelRegistry.Tests.Cli;

/// <summary>The file of the demonstration's facts, fact by fact.</summary>
public sealed class DemonstrationFacts
{
    private static readonly JsonElement File = Read();

    private static readonly HashSet<string> Models = [.. Names("models")];

    public static TheoryData<string> Facts()
    {
        var facts = new TheoryData<string>();
        Walk(File, "", (place, _) => facts.Add(place));
        return facts;
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void each_name_a_source_that_is_in_the_file(string place)
    {
        JsonElement fact = default;
        Walk(File, "", (at, found) => fact = at == place ? found : fact);
        Assert.True(fact.TryGetProperty("source", out var source), $"{place} names no source.");
        var known = File.GetProperty("sources").TryGetProperty(source.GetString()!, out _);
        Assert.True(known, $"{place} names a source that is not in the file.");
    }

    [Fact]
    public void every_release_that_is_mentioned_exists()
    {
        var mentioned = File.GetProperty("models").EnumerateArray().SelectMany(model => model.GetProperty("parents").EnumerateArray())
            .Select(parent => parent.GetProperty("parent").GetString()!)
            .Concat(File.GetProperty("campaigns").EnumerateArray().Select(one => one.GetProperty("teacher").GetString()!))
            .Concat(File.GetProperty("safeguardEvaluations").EnumerateArray().Select(one => one.GetProperty("model").GetString()!));
        Assert.Empty(mentioned.Except(Models, StringComparer.Ordinal));
    }

    [Fact]
    public void what_is_invented_says_so_in_its_name_and_nothing_real_rests_on_it()
    {
        foreach (var model in File.GetProperty("models").EnumerateArray())
        {
            var invented = model.GetProperty("source").GetString() == "invented";
            Assert.Equal(invented, Marked(model.GetProperty("name")));
            Assert.Equal(invented, Marked(model.GetProperty("developer")));
            Assert.All(
                new[] { "training", "chips", "parents" }.SelectMany(list => model.GetProperty(list).EnumerateArray()),
                fact => Assert.Equal(invented, fact.GetProperty("source").GetString() == "invented"));
        }

        foreach (var party in File.GetProperty("parties").EnumerateArray())
            Assert.Equal(party.TryGetProperty("invented", out var said) && said.GetBoolean(), Marked(party.GetProperty("name")));
        foreach (var campaign in File.GetProperty("campaigns").EnumerateArray())
            Assert.Equal(campaign.GetProperty("source").GetString() == "invented", Marked(campaign.GetProperty("against")));
    }

    private static bool Marked(JsonElement name) => name.GetString()!.EndsWith("(invented)", StringComparison.Ordinal);

    private static IEnumerable<string> Names(string list) =>
        File.GetProperty(list).EnumerateArray().Select(one => one.GetProperty("name").GetString()!);

    // Every object below the lists of the file is a fact.
    private static void Walk(JsonElement at, string place, Action<string, JsonElement> see)
    {
        if (at.ValueKind is JsonValueKind.Array)
        {
            var index = 0;
            foreach (var one in at.EnumerateArray())
            {
                see($"{place}/{index}", one);
                Walk(one, $"{place}/{index}", see);
                index++;
            }
        }
        else if (at.ValueKind is JsonValueKind.Object)
        {
            foreach (var property in at.EnumerateObject().Where(property => property.Name != "sources"))
                Walk(property.Value, $"{place}/{property.Name}", see);
        }
    }

    private static JsonElement Read()
    {
        using var stream = typeof(DemonstrationAccounts).Assembly.GetManifestResourceStream("demonstration.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
