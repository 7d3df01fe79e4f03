using System.Text.Json;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Tests.Rulebook.Transactions;

/// <summary>One line of the corpus: a transaction in short words, the answer and outcomes it must have, and its realism.</summary>
/// <param name="Id">Its name; unique in the corpus.</param>
/// <param name="Question">The question.</param>
/// <param name="Facts">The facts.</param>
/// <param name="Clearance">The answer the law gives.</param>
/// <param name="Policy">The strictest review policy; null where the line names none.</param>
/// <param name="Outcomes">Rules by id and the outcome each must have.</param>
/// <param name="Realism">Why somebody would ask it.</param>
internal sealed record Transaction(
    string Id,
    Question Question,
    Facts Facts,
    Clearance Clearance,
    ReviewPolicy? Policy,
    IReadOnlyList<(string Rule, Outcome Outcome)> Outcomes,
    string Realism)
{
    /// <summary>Reads "| id | transaction | answer | rules | realism |".</summary>
    public static Transaction Read(string line)
    {
        var cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
        if (cells is not [var id, var words, var answer, var rules, { Length: > 10 } realism])
            throw new FormatException($"\"{line}\" has not five cells, or does not say what makes it realistic.");
        var scene = new Scene();
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            scene.Apply(word);
        var expected = answer.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(
            id,
            scene.Question(),
            scene.Facts(),
            Word<Clearance>(expected[0]),
            expected.Length > 1 ? Word<ReviewPolicy>(expected[1]) : null,
            [.. rules.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Outcome)],
            realism);
    }

    internal static T Word<T>(string text)
        where T : struct, Enum =>
        Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()!) == text)
        ?? throw new FormatException($"\"{text}\" is no {typeof(T).Name}.");

    private static (string Rule, Outcome Outcome) Outcome(string text)
    {
        var at = text.LastIndexOf('=');
        return at > 0 ? (text[..at], Word<Outcome>(text[(at + 1)..])) : throw new FormatException($"\"{text}\" is not rule=outcome.");
    }
}
