using ModelRegistry.Rulebook.Exploring;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Web.Components.Forms;

namespace ModelRegistry.Web.Pages.Law;

/// <summary>A questionnaire's state as it stands in the address: Back works, and an address can be kept or sent.</summary>
internal sealed record QuestionnaireState(Question Question, IReadOnlyList<GivenAnswer> Answers)
{
    private const string Answered = "a";

    // An id holds no equals sign; an answer may.
    private const char Between = '=';

    public string Name => (Question.Item.Release ?? Question.Item.Chip)!;

    /// <summary>The fields that carry it on.</summary>
    public IEnumerable<(string Name, string Value)> Fields
    {
        get
        {
            yield return Question.Item.Chip is { } chip ? ("chip", chip) : ("model", Question.Item.Release!);
            yield return ("activity", Question.Activity.ToString());
            yield return ("access", Question.Access.ToString());
            yield return ("law", Question.Law.ToString());
            foreach (var answer in Answers)
            {
                yield return (Answered, $"{answer.Id}{Between}{answer.Value}");
            }
        }
    }

    /// <summary>The address without the last answer.</summary>
    public string Back => (this with { Answers = [.. Answers.SkipLast(1)] }).Address;

    private string Address => "/law/questions?" + string.Join('&', Fields.Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value)}"));

    /// <summary>The address that puts an answered question again.</summary>
    public string ChangeOf(string id) => $"{Address}&change={Uri.EscapeDataString(id)}";

    public static QuestionnaireState Read(IQueryCollection query, DateOnly today)
    {
        var chip = Blank.ToNull(query["chip"]);
        var access = Chosen(query["access"], AccessKind.Weights);
        var kind = access is AccessKind.Weights or AccessKind.OnPremisesBinary ? ItemKind.Weights : ItemKind.RemoteAccess;
        return new(
            new()
            {
                Item = chip is null ? new(kind, Blank.ToNull(query["model"])) : new(ItemKind.Chip, Chip: chip),
                Activity = Chosen(query["activity"], Activity.Export),
                Access = access,
                Law = Chosen(query["law"], Jurisdiction.UnitedStates),
                Day = today,
            },
            [.. query[Answered].OfType<string>().Take(Questionnaire.MostAnswers).Select(Answer).OfType<GivenAnswer>()]);
    }

    /// <summary>With one more answer; one to a question that was answered takes its place.</summary>
    public QuestionnaireState With(GivenAnswer answer) => this with
    {
        Answers = Answers.Any(other => other.Id == answer.Id)
            ? [.. Answers.Select(other => other.Id == answer.Id ? answer : other)]
            : [.. Answers, answer],
    };

    private static GivenAnswer? Answer(string text)
    {
        var at = text.IndexOf(Between, StringComparison.Ordinal);
        return at > 0 ? new(text[..at], text[(at + 1)..]) : null;
    }

    private static TEnum Chosen<TEnum>(string? text, TEnum otherwise)
        where TEnum : struct, Enum => Enum.TryParse<TEnum>(text, out var chosen) && Enum.IsDefined(chosen) ? chosen : otherwise;
}
