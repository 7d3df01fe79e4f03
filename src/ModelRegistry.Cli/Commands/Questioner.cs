using System.CommandLine;
using ModelRegistry.Cli.Answers;
using ModelRegistry.Features.Exploring;
using ModelRegistry.Rulebook.Documents;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Exploring;

namespace ModelRegistry.Cli.Commands;

/// <summary>Asks for what is missing, one question at a time, until there is an answer or nothing more to ask.</summary>
internal static class Questioner
{
    /// <exception cref="BadInputException">There is no terminal to ask in.</exception>
    public static async Task<int> RunAsync(ParseResult parsed, QuestionDocument document, CancellationToken stop)
    {
        if (Console.IsInputRedirected)
        {
            throw new BadInputException(
                "--ask: there is no terminal to ask in. Give a whole question with --question instead, or run it in a terminal.");
        }

        RemoteRegistry.Refuse(parsed, "--ask works on a file with --db; a server asks at /law/questions.");
        await using var registry = await LocalRegistry.OpenAsync(parsed, create: false, stop);
        return await AskAsync(registry, parsed, document, stop);
    }

    private static async Task<int> AskAsync(LocalRegistry registry, ParseResult parsed, QuestionDocument document, CancellationToken stop)
    {
        var answers = new List<GivenAnswer>();
        while (true)
        {
            var result = await registry.SendAsync(new AskNext(document.Question, document.Facts ?? new(), [.. answers]), stop);
            if (!result.TryGet(out var next, out var refusal)) return Exit.Refused(refusal);
            if (answers.Count > 0 && next.Step.NotRead.Contains(answers[^1].Id, StringComparer.Ordinal))
            {
                await Console.Error.WriteLineAsync("That is no answer to it.");
                answers.RemoveAt(answers.Count - 1);
                continue;
            }

            if (next.Step.Settled || next.Step.Next is not { } form)
            {
                if (parsed.IsJson()) Printed.Raw(EvaluationDocument.Write(next.Step.Evaluation));
                else EvaluationText.Print(next.Step.Evaluation);
                return Clearances.Code(next.Step.Evaluation.Answer.Clearance, parsed);
            }

            answers.Add(new(form.Id, await AnsweredAsync(form, stop)));
        }
    }

    // Questions are diagnostics: what stands on stdout is the answer alone.
    private static async Task<string> AnsweredAsync(FactForm form, CancellationToken stop)
    {
        await Console.Error.WriteLineAsync(form.Question);
        foreach (var choice in form.Choices) await Console.Error.WriteLineAsync($"  {choice.Value}: {choice.Words}");
        await Console.Error.WriteAsync($"{form.Hint ?? "One of these words."} Empty: nobody knows. > ");
        var typed = await Console.In.ReadLineAsync(stop);
        return string.IsNullOrWhiteSpace(typed) ? GivenAnswer.Unknown : typed.Trim();
    }
}
