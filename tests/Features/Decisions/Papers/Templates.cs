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
    private static readonly Dictionary<string, string> Released = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["determination.1"] = "73c920da8a253a28db7a5c287485a409b58b33dae0e9ec1041ce53b948997a61",
        ["amendment.1"] = "fd223f56de66767ed9da803358c6fb6ea074facf1bc7337928af7d8a14df0c80",
        ["classification.1"] = "8a53580e29f21d17e8bb86214656b975978492a594def4670f660755b2396d46",
        ["opinion.1"] = "453885cf284bc05c6dbd252e16e65a2dc8e3d94844ad4ac2660b4c9be51e75d0",
        ["no-licence.1"] = "9abdf86051df76782d3cb3253102ca6ed45515a08a42e66405029ceda1d0665e",
        ["intent-to-deny.1"] = "aeb549bc52cd9927490dfd43bc1f3de2136c32cbfb1b544e23fca9a70b97f1f8",
        ["question.1"] = "22e5c8cd3811136b2c7d2b37585ff79b86ced8910bb86048fd5fd47cde1e492d",
        ["suspension.1"] = "e35bc57849d9715d9d86cfb8c44d196ecb025dbe6523a3e0fdabf4636531bbdb",
        ["reinstatement.1"] = "01f1a36acce0c0564553f93c1bd90be24a9f6aa329a29274c3858730e69ec628",
        ["revocation.1"] = "519e48d11e7a028e54245e2f301c11117bed61f1a30467c352327fafa8e4eb0e",
        ["appeal-outcome.1"] = "6b0f412cae485e3e237ef864698be4d4baa387dd7ab82a591193a9bfed6f655d",
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
