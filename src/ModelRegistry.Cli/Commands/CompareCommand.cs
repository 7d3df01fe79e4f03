using System.CommandLine;
using System.Globalization;
using ModelRegistry.Cli.Answers;
using ModelRegistry.Domain;
using ModelRegistry.Features.Models;

namespace ModelRegistry.Cli.Commands;

/// <summary><c>modelreg compare ONE OTHER</c>: are the weights of two models on this disk related?</summary>
internal static class CompareCommand
{
    private static readonly Argument<string> One = new("ONE") { Description = "A model's folder, or its safetensors file." };

    private static readonly Argument<string> Other = new("OTHER") { Description = "Another." };

    private static readonly Option<string?> Record = new("--record")
    {
        Description = "Record the finding as evidence (E6) in --db: on the edge by weights between this model and that of --with, or where none joins them on this model's release.",
        HelpName = "NAME",
    };

    private static readonly Option<string?> With = new("--with") { Description = "The other model, for --record.", HelpName = "NAME" };

    public static Command Build()
    {
        var command = new Command("compare", "Compare the weights of two models by norm layers and embeddings: 0 related, 1 not found to be, 3 not known. It never tells a direction.");
        command.Arguments.Add(One);
        command.Arguments.Add(Other);
        command.Options.Add(Record);
        command.Options.Add(With);
        command.Validators.Add(result =>
        {
            if (result.GetResult(Record) is null != result.GetResult(With) is null) result.AddError("Give --record and --with together.");
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var (one, other) = (Existing(parsed.GetRequiredValue(One)), Existing(parsed.GetRequiredValue(Other)));
        var compared = await CompareAsync(one, other, stop);
        if (parsed.GetValue(Record) is { } name)
        {
            await using var registry = await LocalRegistry.OpenAsync(parsed, create: true, stop);
            var recorded = await registry.SendAsync(new RecordComparison(compared, name, parsed.GetValue(With)!), stop);
            if (!recorded.TryGet(out var answer, out var refusal)) return Exit.Refused(refusal);
            await Console.Error.WriteLineAsync(answer.Sentence);
        }

        Print(parsed, compared);
        return compared.Related switch { Truth.Yes => Exit.Yes, Truth.No => Exit.No, Truth.Unknown => Exit.CannotTell };
    }

    private static async Task<ComparedModels> CompareAsync(string one, string other, CancellationToken stop)
    {
        try
        {
            using var bar = new ProgressBar(Size(one, stop) + Size(other, stop));
            return await ComparedModels.OfAsync(one, other, bar, stop);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{one}, {other}: {unread.Message.TrimEnd('.')}. Name two models whose files can be read.");
        }
    }

    private static void Print(ParseResult parsed, ComparedModels compared)
    {
        if (parsed.IsJson())
        {
            Printed.Json(compared);
            return;
        }

        Printed.Line(compared.Sentence);
        foreach (var signal in compared.Signals)
            Printed.Row(signal.Name, signal.Correlation is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value:0.000} over {signal.Values} values") : "missing", 1);
        Printed.Row("weights", string.Join(" and ", compared.Sides.Select(side => $"sha256:{side.Hex}")), 1);
    }

    private static string Existing(string path) => Path.Exists(path) ? path
        : throw new BadInputException($"{path}: there is no such file or folder. Name a model's folder or its safetensors file.");

    private static long Size(string path, CancellationToken stop) =>
        Directory.Exists(path) ? ImportFeed.SizeOf(path, stop) : new FileInfo(path).Length;
}
