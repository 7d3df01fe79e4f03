using System.Globalization;
using System.Text.Json;
using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Exploring;

/// <summary>What is open in the question itself: the item, where to, for what, when.</summary>
internal sealed class QuestionAnswers : FactFamily
{
    public const string EndUseId = "question.endUse";
    public const string DestinationId = "question.destination";
    private static readonly string[] Ends = [".a", ".b", ".z"];

    private static readonly AnswerChoice[] Uses =
    [
        .. Enum.GetValues<EndUse>().Where(use => use != EndUse.NotStated)
            .Select(use => new AnswerChoice(JsonNamingPolicy.CamelCase.ConvertName(use.ToString()), SplitName.Of(use))),
    ];

    public override FactForm? Form(Supposed at, MissingFact missing) => missing.Id switch
    {
        DestinationId => Answering.Country(missing, SettledBy.Transaction),
        "question.exportedFrom" => Answering.Country(missing, SettledBy.Transaction),
        EndUseId => Answering.Chosen(missing, SettledBy.Transaction, Uses) with { Trials = [Uses[0], Uses[3]] },
        "question.at" => Answering.Words(
            missing,
            SettledBy.Transaction,
            "The hour with its distance from UTC: 17:30-04:00.",
            new AnswerChoice("00:00-04:00", "at 00:00, four hours behind UTC"),
            new AnswerChoice("23:59-04:00", "at 23:59, four hours behind UTC")),
        "us/eccn/4e091/threshold" => new(missing.Id, missing.Question, SettledBy.Transaction, AnswerForm.Day)
        {
            Trials = [new("2026-01-15", "2026-01-15")],
            Hint = "A day, such as 2026-11-20.",
        },
        "item.release" => Answering.Words(missing, SettledBy.Transaction,
            "The model's name as it is recorded, such as deepseek-ai/DeepSeek-R1."),
        "item.eccn" => Answering.Words(
            missing, SettledBy.Statement, "The whole paragraph, such as 3A090.a.", Paragraphs(at.Question.Item.Eccn)),
        _ => null,
    };

    public override Supposed? Settle(Supposed at, string id, string value) => Question(at.Question, id, value.Trim()) is { } question
        ? at with { Question = question }
        : null;

    private static Question? Question(Question question, string id, string value) => id switch
    {
        DestinationId => Answering.Code(value) is { } code ? question with { Destination = code } : null,
        "question.exportedFrom" => Answering.Code(value) is { } code ? question with { ExportedFrom = code } : null,
        EndUseId => Enum.TryParse<EndUse>(value, ignoreCase: true, out var use) && Enum.IsDefined(use) && use != EndUse.NotStated
            ? question with { EndUse = use }
            : null,
        "question.at" => Moment(question.Day, value) is { } moment ? question with { At = moment } : null,
        "us/eccn/4e091/threshold" => Answering.Day(value) is { } day ? question with { Day = day } : null,
        "item.release" => value.Length > 0 ? question with { Item = question.Item with { Release = value } } : null,
        "item.eccn" => value.Length > 0 ? question with { Item = question.Item with { Eccn = value } } : null,
        _ => null,
    };

    private static DateTimeOffset? Moment(DateOnly day, string value) => DateTimeOffset.TryParseExact(
        $"{day:yyyy-MM-dd}T{value}", "yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
        ? moment
        : null;

    /// <summary>The paragraphs of the entry that an asker has named, as some rule tells them apart.</summary>
    private static AnswerChoice[] Paragraphs(string? entry) =>
        entry is { Length: >= 5 } ? [.. Ends.Select(end => new AnswerChoice(entry[..5] + end, entry[..5] + end))] : [];
}
