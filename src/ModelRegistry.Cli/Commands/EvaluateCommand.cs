using System.CommandLine;
using System.Text;
using ModelRegistry.Cli.Answers;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Rulebook.Documents;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using QuestionDocument = ModelRegistry.Rulebook.Documents.QuestionDocument;

namespace ModelRegistry.Cli.Commands;

/// <summary><c>modelreg evaluate</c>: puts a question to the law and shows the trace.</summary>
internal static class EvaluateCommand
{
    private static readonly Argument<string?> Name = new("NAME")
    {
        Description = "The release, a model's name or name@label; left out with --question.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Whole = new("--question")
    {
        Description = "A whole question as one JSON document, with any facts stated inline, or - for stdin "
            + "(docs/api/question.schema.json). The answer is one JSON document too.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> All = new("--all")
    {
        Description = "Put the question of --question to every release of the registry. What was asked before and has not changed stays.",
    };

    private static readonly AskedQuestion Asked = new();

    public static Command Build()
    {
        var command = new Command("evaluate", "Evaluate a release or a whole question under the rulebook, with the trace of every rule.");
        command.Arguments.Add(Name);
        command.Options.Add(Whole);
        command.Options.Add(All);
        Asked.AddTo(command);
        Option[] exploring = [ExploringOptions.Matrix, ExploringOptions.Changes, ExploringOptions.Kept, ExploringOptions.Ask];
        foreach (var option in exploring)
            command.Options.Add(option);
        command.Options.Add(Clearances.AcceptConditions);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var (name, file) = (parsed.GetValue(Name), parsed.GetValue(Whole));
        if (parsed.GetValue(All))
        {
            return file is not null && name is null
                ? await SweepRun.RunAsync(parsed, await ReadAsync(file, stop), stop)
                : throw new BadInputException("evaluate --all: give the question with --question FILE and name no release.");
        }

        if (parsed.GetValue(ExploringOptions.Kept) is { } kept)
        {
            return name is null && file is null
                ? await ExploringOptions.OfKeptAsync(parsed, kept, stop)
                : throw new BadInputException("evaluate: --kept names what is asked; leave the release and --question out.");
        }

        if ((name is null) == (file is null))
            throw new BadInputException("evaluate: name a release, or give a whole question with --question; one of the two.");
        if (ExploringOptions.Chosen(parsed))
        {
            var document = file is not null ? await ReadAsync(file, stop) : new QuestionDocument(Asked.Of(name!, parsed));
            return await ExploringOptions.RunAsync(parsed, document, stop);
        }

        using var server = RemoteRegistry.Of(parsed, needsKey: true);
        if (server is not null) return await RemoteAsync(parsed, server, name, file, stop);
        return file is not null ? await WholeAsync(parsed, file, stop) : await OfReleaseAsync(parsed, name!, stop);
    }

    private static async Task<int> RemoteAsync(
        ParseResult parsed, RemoteRegistry server, string? name, string? file, CancellationToken stop)
    {
        var document = file is not null ? await ReadAsync(file, stop) : new QuestionDocument(Asked.Of(name!, parsed));
        if (await server.PostAsync("evaluations", document.Write(), "application/json", stop) is not { } kept) return Exit.CannotTell;
        var utf8 = Encoding.UTF8.GetBytes(kept.GetProperty("evaluation").GetRawText());
        var evaluation = EvaluationDocument.Read(utf8);
        if (parsed.IsJson() || file is not null) Printed.Raw(utf8);
        else EvaluationText.Print(evaluation);
        return Clearances.Code(evaluation.Answer.Clearance, parsed);
    }

    private static async Task<int> OfReleaseAsync(ParseResult parsed, string name, CancellationToken stop)
    {
        var question = Asked.Of(name, parsed);
        await using var registry = await LocalRegistry.OpenAsync(parsed, create: false, stop);
        var result = await registry.SendAsync(new EvaluateQuestion(question, new()), stop);
        if (!result.TryGet(out var answer, out var refusal)) return Exit.Refused(refusal);
        if (parsed.IsJson()) Printed.Raw(EvaluationDocument.Write(answer.Evaluation));
        else EvaluationText.Print(answer.Evaluation);
        return Clearances.Code(answer.Evaluation.Answer.Clearance, parsed);
    }

    private static async Task<int> WholeAsync(ParseResult parsed, string file, CancellationToken stop)
    {
        var document = await ReadAsync(file, stop);
        var evaluation = LocalRegistry.IsThere(parsed) ? null : Alone(document);
        if (evaluation is null)
        {
            await using var registry = await LocalRegistry.OpenAsync(parsed, create: false, stop);
            var result = await registry.SendAsync(new EvaluateQuestion(document.Question, document.Facts ?? new()), stop);
            if (!result.TryGet(out var answer, out var refusal)) return Exit.Refused(refusal);
            evaluation = answer.Evaluation;
        }

        Printed.Raw(EvaluationDocument.Write(evaluation));
        return Clearances.Code(evaluation.Answer.Clearance, parsed);
    }

    private static async Task<QuestionDocument> ReadAsync(string file, CancellationToken stop)
    {
        var reading = QuestionDocument.Read(await InputFile.ReadAsync(file, QuestionDocument.LargestSize, stop));
        return reading.Document ?? throw new BadInputException(
            string.Join('\n', reading.Problems.Select(problem => $"{file}, {problem}")));
    }

    // A question that states its own facts needs no registry.
    private static Evaluation? Alone(QuestionDocument document)
    {
        if (document.Question.Item.Release is not null && document.Facts?.Lineage is null) return null;
        Console.Error.WriteLine("There is no registry: answered from the stated facts alone, and not kept.");
        return RulebookEdition.Current.Evaluate(document.Question, document.Facts ?? new());
    }
}
