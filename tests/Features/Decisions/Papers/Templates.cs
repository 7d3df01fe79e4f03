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
        ["determination.1"] = "6c60f90b99d824064e18db645b2a268efd026fae6959a8b8ec1a12b7c7e6803f",
        ["amendment.1"] = "96916e503b54670705fc6704d227927d2be96a12e018d93a2c2269f41f9a02b3",
        ["classification.1"] = "3c20fdfc91b5c5437cb139f9f60bdfe237e379cf7b88f577b59eeb17caa6f23f",
        ["opinion.1"] = "19e76b3d142b3aa5bf8ec167eb083929e4a8713147a2a9acfd0fc4a3f13087fd",
        ["no-licence.1"] = "74c44789f6af002900d1c888ad8f98b6f2f955396453805ccd291faeba371617",
        ["intent-to-deny.1"] = "69c6cc6867ed34c4ef5a054d7c1d79f563a6552818d23e9c7d4f8491c6e4bc00",
        ["question.1"] = "51f4d4f6fe1e1ad5c2c0180fc60a6e98f748b219dfa3ba34b5348f827e118d7d",
        ["suspension.1"] = "748a10f311b852cfcf58ec7b262ee5b82addd8b5dae0b0985f342efaddad0a42",
        ["reinstatement.1"] = "9ac14dcb2af4f2fa474d27d20546ae9d66960a473c9f4ab3445c7d7632bc4f11",
        ["revocation.1"] = "e755af16abdb9585068a6a52cf40e4967070e54d82cbf1e0b9ba2d43b134c2be",
        ["appeal-outcome.1"] = "ee01808c644e3fa79c3cc67cc14fef8cf2aae33b8f18a26b84fef780222d9d81",
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
