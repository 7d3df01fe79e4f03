using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Weights;

namespace ModelRegistry.Tests.Rulebook;

/// <summary>Sentences of a trace that are put together when they are read.</summary>
public sealed class Wordings
{
    [Fact]
    public void A_sentence_says_what_its_parts_were_when_it_was_made()
    {
        var (name, day, count) = ("M", new DateOnly(2026, 12, 1), 3);
        Wording said = $"{name} has {count} runs of {Interval.Exactly(2e26m)} operations on {day:O}";
        (name, day, count) = ("N", default, 4);
        Assert.Equal("M has 3 runs of 2e26 operations on 2026-12-01", said.ToString());
        Assert.Equal(said.ToString(), said.ToString());
        Assert.NotEqual($"{name} {day} {count}", said.ToString());
    }

    [Fact]
    public void A_sentence_within_a_sentence_is_read_with_it()
    {
        Wording inner = $"the destination is {"CN"}";
        Wording outer = $"{"15 CFR 734.9(h)"}: {inner}";
        Assert.Equal("15 CFR 734.9(h): the destination is CN", outer.ToString());
        string? nothing = null;
        Wording empty = $"{nothing}";
        Assert.Equal("", empty.ToString());
    }

    [Fact]
    public void Limbs_and_questions_are_equal_where_they_read_the_same()
    {
        var chip = "H20";
        Assert.Equal(new MissingFact("chip.H20", "Which is it?"), new MissingFact($"chip.{chip}", "Which is it?"));
        Assert.Equal(new LimbResult("a chip", Truth.Yes, "it is H20"), new LimbResult("a chip", Truth.Yes, $"it is {chip}"));
        Assert.NotEqual(new LimbResult("a chip", Truth.Yes, "it is H200"), new LimbResult("a chip", Truth.Yes, $"it is {chip}"));
        Assert.Equal("it is so", (new LimbResult("a chip", Truth.Yes, $"it is {chip}") with { Because = "it is so" }).Because);
    }

    [Fact]
    public async Task Readers_at_the_same_time_read_the_same()
    {
        var evaluation = RulebookEdition.Current.Evaluate(WeightsCases.Codified, Eccn4E091Examples.Chain);
        var limbs = evaluation.Findings.SelectMany(finding => finding.Limbs).ToArray();
        var read = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Read(limbs))));
        Assert.All(read, one => Assert.Equal(read[0], one));
        Assert.All(read[0], Assert.NotNull);
    }

    private static string[] Read(LimbResult[] limbs) =>
        [.. limbs.SelectMany(limb => limb.Steps.Append(limb.Because).Append(limb.Missing?.Question ?? "").Append(limb.Missing?.Id ?? ""))];
}
