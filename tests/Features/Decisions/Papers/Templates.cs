using System.Text.RegularExpressions;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Appeals;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Domain.Casework.Conditions;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Domain.Casework.Papers;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Decisions.Papers;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Tests.Features.Decisions.Papers;

/// <summary>The words of papers: said in every language, with the same slots, and never changed once they have written a paper.</summary>
public sealed partial class Templates
{
    // A template whose digest changes here has lost the papers it wrote: add a version instead.
    private static readonly IReadOnlyDictionary<string, string> Released = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["determination.1"] = "4ac5033f12a934c6b3af4da67df24748a92d10a3ac267a1ad529f7313c8c5396",
        ["amendment.1"] = "d56aec4bdd9ac0d5f5742beb0c43191ffa66721774168eb9b12520407d398b63",
        ["classification.1"] = "f156539a42e7f297ea63e71db033e53e996c38163a37853562f0824e70add4e8",
        ["opinion.1"] = "3cabfa2ee5c84d059ab9e65cf4ab853a0ad98ad4f192194d5c9f7630c553c0a4",
        ["no-licence.1"] = "ff4bafb95ed0a4a145a3ae0ac612f4957441e6b7e1e4ffbf48b105c4a9f99ef3",
        ["intent-to-deny.1"] = "e54cedb10c098553aa591f435c4e6e6474fc5b83b49b27336df6e3d454d37024",
        ["question.1"] = "51f4d4f6fe1e1ad5c2c0180fc60a6e98f748b219dfa3ba34b5348f827e118d7d",
        ["suspension.1"] = "ec94169111cbb25b77114c1e8c3a2a00a66ef0de6b382d7cb15656dd78501a8f",
        ["reinstatement.1"] = "add1766ff4d4b5ddf3dc9f65d8c352677be676158f0fcbf6afb56568fdfd715d",
        ["revocation.1"] = "df8f0ac4c2237c12cd47651dfa16b0d4dba27ea900b43e55c1759ad7f2298b71",
        ["appeal-outcome.1"] = "6a69083c79b779f73ed4bea446639feb87a5ca49b3e93bb6330eb92a6b6ed24f",
    };

    public static TheoryData<string> Names => [.. LetterTemplates.All.Select(template => $"{template.Id}.{template.Version}")];

    [Theory, MemberData(nameof(Names))]
    public void lack_no_language_and_use_in_every_one_the_slots_of_english(string name)
    {
        var template = Template(name);
        Assert.NotEmpty(template.Keys);
        foreach (var key in template.Keys)
        {
            var slots = Slots(template.In(PaperLanguage.English)[key]);
            foreach (var language in PaperLanguage.All)
            {
                var said = template.In(language)[key];
                Assert.False(string.IsNullOrWhiteSpace(said), $"{name}, {key}, {language}");
                Assert.True(slots.SetEquals(Slots(said)), $"{name}, {key}, {language}: {said}");
            }
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void keep_the_words_with_which_they_wrote_papers(string name) => Assert.Equal(Released[name], Template(name).Digest.Hex);

    [Fact]
    public void with_a_word_that_is_not_said_in_every_language_are_refused()
    {
        const string Short = """{"id":"a","version":1,"uses":[],"words":{"x":["one","eins","un"]}}""";
        var refused = Assert.Throws<System.Text.Json.JsonException>(() => LetterTemplate.Read(Short, _ => ""));
        Assert.Contains("\"x\" of a is not said in every language", refused.Message, StringComparison.Ordinal);
        const string Twice = """{"id":"b","version":1,"uses":["b"],"words":{"x":["a","b","c","d"]}}""";
        Assert.Contains("stands twice", Assert.Throws<System.Text.Json.JsonException>(
            () => LetterTemplate.Read(Twice, _ => Twice)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void change_their_digest_with_any_word_of_any_language()
    {
        static string Read(string word) => LetterTemplate.Read(
            $$$"""{"id":"a","version":1,"uses":[],"words":{"x":["a","b","c","{{{word}}}"]}}""", _ => "").Digest.Hex;
        Assert.NotEqual(Read("d"), Read("e"));
        Assert.Equal(Read("d"), Read("d"));
    }

    [Fact]
    public void of_decisions_have_a_word_for_every_value_that_a_question_or_finding_can_have()
    {
        foreach (var template in LetterTemplates.All.Where(one => one.Has("section.law")))
        {
            var words = template.In("ja");
            All<ItemKind>(words, "item");
            All<Activity>(words, "activity");
            All<AccessKind>(words, "access");
            All<EndUse>(words, "endUse");
            All<PartyRole>(words, "role");
            All<ApplicationKind>(words, "type");
            All<RuleRole>(words, "rule");
            All<Outcome>(words, "found");
            All<Truth>(words, "truth");
            All<EvidenceStrength>(words, "strength");
            All<ConditionDuty>(words, "duty");
            All<DeterminationOutcome>(words, "heading");
            All<DeterminationOutcome>(words, "meaning");
            foreach (var field in ApplicationTypes.All.SelectMany(type => type.Fields))
            {
                Assert.NotEmpty(words[$"field.{field.Name}"]);
                Assert.All(field.Choices, choice => Assert.NotEmpty(words[$"choice.{choice.Value}"]));
            }
        }
    }

    [Fact]
    public void of_decisions_say_in_english_what_the_types_of_application_say_on_the_screen()
    {
        var words = LetterTemplates.Newest(LetterTemplates.Determination).In(PaperLanguage.English);
        foreach (var type in ApplicationTypes.All)
        {
            Assert.Equal(type.Title, words.Of("type", type.Kind));
            foreach (var letter in type.Letters)
                Assert.Equal(letter.Heading, words.Special("heading", PaperWords.Camel(type.Kind), PaperWords.Camel(letter.Outcome)));
        }
    }

    [Fact]
    public void of_measures_and_appeals_have_a_word_for_every_ground()
    {
        foreach (var id in (string[])[LetterTemplates.Suspension, LetterTemplates.Reinstatement, LetterTemplates.Revocation])
            All<MeasureGround>(LetterTemplates.Newest(id).In("fr"), "ground");
        All<AppealGround>(LetterTemplates.Newest(LetterTemplates.AppealOutcome).In("fr"), "appealGround");
    }

    [Fact]
    public void that_wrote_a_paper_are_found_by_id_version_and_digest_and_no_other_is()
    {
        var named = TemplateNamed.Of(LetterTemplates.Newest(LetterTemplates.Revocation));
        Assert.Equal(named.Digest, LetterTemplates.Of(named).Digest.Hex);
        Assert.Throws<InvalidOperationException>(() => LetterTemplates.Of(named with { Digest = new string('0', 64) }));
        Assert.Throws<InvalidOperationException>(() => LetterTemplates.Of(named with { Version = 99 }));
    }

    [Theory]
    [InlineData("en", "1 March 2027", "1,234,567.5")]
    [InlineData("de", "1. März 2027", "1.234.567,5")]
    [InlineData("fr", "1er mars 2027", "1\u00A0234\u00A0567,5")]
    [InlineData("ja", "2027年3月1日", "1,234,567.5")]
    public void write_days_and_numbers_as_the_language_does(string language, string day, string number)
    {
        Assert.Equal(day, WrittenAs.Day(new(2027, 3, 1), language));
        Assert.Equal(number, WrittenAs.Number(1234567.50m, language));
    }

    private static LetterTemplate Template(string name) =>
        LetterTemplates.All.Single(template => $"{template.Id}.{template.Version}" == name);

    private static void All<T>(PaperWords words, string group)
        where T : struct, Enum => Assert.All(Enum.GetValues<T>(), value => Assert.NotEmpty(words.Of(group, value)));

    private static HashSet<string> Slots(string said) => [.. Slot.Matches(said).Select(found => found.Value)];

    [GeneratedRegex(@"\{\w+\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slot { get; }
}
