using System.CommandLine;
using ModelRegistry.Cli.Answers;
using ModelRegistry.Domain;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Exploring;
using ModelRegistry.Rulebook.Documents;

namespace ModelRegistry.Cli.Commands;

/// <summary>Beside answering one law, <c>modelreg evaluate</c> compares all, says what would change it, asks step by step.</summary>
internal static class ExploringOptions
{
    public static readonly Option<bool> Matrix = new("--matrix")
    {
        Description = "Put the question to the law of every place, side by side, with the licences that satisfy all of them.",
    };

    public static readonly Option<bool> Changes = new("--changes")
    {
        Description = "Say besides which smallest sets of facts would flip the answer. The evaluation is kept, as any other.",
    };

    public static readonly Option<bool> Ask = new("--ask")
    {
        Description = "Ask in the terminal for what is missing, in the order that settles it soonest; an empty line says that nobody knows.",
    };

    public static readonly Option<Guid?> Kept = new("--kept")
    {
        Description = "With --changes: the id of an evaluation that is kept already, in place of a release or a question; nothing new is kept.",
        HelpName = "ID",
    };

    public static bool Chosen(ParseResult parsed) => parsed.GetValue(Matrix) || parsed.GetValue(Changes) || parsed.GetValue(Ask);

    /// <exception cref="BadInputException">Two of them are chosen, or questions are asked where no terminal is.</exception>
    public static async Task<int> RunAsync(ParseResult parsed, QuestionDocument document, CancellationToken stop)
    {
        bool[] chosen = [parsed.GetValue(Matrix), parsed.GetValue(Changes), parsed.GetValue(Ask)];
        if (chosen.Count(one => one) > 1) throw new BadInputException("evaluate: choose one of --matrix, --changes and --ask.");
        if (parsed.GetValue(Matrix)) return await MatrixAsync(parsed, document, stop);
        if (parsed.GetValue(Changes)) return await ChangesAsync(parsed, document, stop);
        return await Questioner.RunAsync(parsed, document, stop);
    }

    private static async Task<int> MatrixAsync(ParseResult parsed, QuestionDocument document, CancellationToken stop)
    {
        using var server = RemoteRegistry.Of(parsed, needsKey: true);
        if (server is not null)
        {
            if (await server.PostAsync("matrix", document.Write(), "application/json", stop) is not { } found) return Exit.CannotTell;
            if (parsed.IsJson()) Printed.Json(found);
            else RemoteText.Matrix(found);
            return Exit.Yes;
        }

        await using var registry = await LocalRegistry.OpenAsync(parsed, create: false, stop);
        var result = await registry.SendAsync(new CompareLaws(document.Question, document.Facts ?? new()), stop);
        if (!result.TryGet(out var matrix, out var refusal)) return Exit.Refused(refusal);
        if (parsed.IsJson()) Printed.Json(MatrixText.Document(matrix));
        else MatrixText.Print(matrix);
        return Exit.Yes;
    }

    /// <summary>What would change an evaluation that is kept already.</summary>
    /// <exception cref="BadInputException">Something else is asked with it.</exception>
    public static async Task<int> OfKeptAsync(ParseResult parsed, Guid id, CancellationToken stop)
    {
        if (!parsed.GetValue(Changes) || parsed.GetValue(Matrix) || parsed.GetValue(Ask))
            throw new BadInputException("evaluate: --kept goes with --changes alone.");
        using var server = RemoteRegistry.Of(parsed, needsKey: true);
        if (server is not null) return await KeptAsync(parsed, server, id.ToString(), stop);
        await using var registry = await LocalRegistry.OpenAsync(parsed, create: false, stop);
        return await KeptAsync(parsed, registry, new(id), stop);
    }

    private static async Task<int> ChangesAsync(ParseResult parsed, QuestionDocument document, CancellationToken stop)
    {
        using var server = RemoteRegistry.Of(parsed, needsKey: true);
        if (server is not null)
        {
            var stored = await server.PostAsync("evaluations", document.Write(), "application/json", stop);
            return stored is { } there ? await KeptAsync(parsed, server, there.GetProperty("id").GetString()!, stop) : Exit.CannotTell;
        }

        await using var registry = await LocalRegistry.OpenAsync(parsed, create: false, stop);
        var made = await registry.SendAsync(new EvaluateQuestion(document.Question, document.Facts ?? new()), stop);
        if (!made.TryGet(out var kept, out var refusal)) return Exit.Refused(refusal);
        return await KeptAsync(parsed, registry, kept.Id, stop);
    }

    private static async Task<int> KeptAsync(ParseResult parsed, RemoteRegistry server, string id, CancellationToken stop) =>
        await server.GetAsync<FindChanges.Answer>($"evaluations/{Uri.EscapeDataString(id)}/changes", stop) is { } found
            ? Shown(parsed, found)
            : Exit.CannotTell;

    private static async Task<int> KeptAsync(ParseResult parsed, LocalRegistry registry, EvaluationId id, CancellationToken stop) =>
        (await registry.SendAsync(new FindChanges(id), stop)).TryGet(out var found, out var refusal)
            ? Shown(parsed, found)
            : Exit.Refused(refusal);

    private static int Shown(ParseResult parsed, FindChanges.Answer found)
    {
        if (parsed.IsJson()) Printed.Json(ChangesText.Document(found));
        else ChangesText.Print(found);
        return Clearances.Code(found.Changes.Now, parsed);
    }
}
