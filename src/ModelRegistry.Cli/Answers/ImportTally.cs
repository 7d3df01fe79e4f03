using ModelRegistry.Features.Models;
using ModelRegistry.Features.Models.Uploading;

namespace ModelRegistry.Cli.Answers;

/// <summary>Counts what an import did and says, on stderr, everything that was wrong.</summary>
internal sealed class ImportTally
{
    private const int MostNamed = 10;
    private readonly List<ImportModel.Answer> imported = [];
    private readonly List<CompareChips.Row> chips = [];
    private int keptUnread;

    public int Models => imported.Count;

    public int Refused { get; private set; }

    private int Already => imported.Count(one => one.AlreadyHere);

    /// <summary>What became of a part in a file.</summary>
    public void Add(ImportPart part, ImportModels.Answer answer) => Add(new SaveUpload.Answer(
        [.. answer.Results.Where(result => result.IsDone).Select(result => result.Value)],
        [.. answer.Results.Select(result => result.Refusal?.Sentence).OfType<string>(), .. part.NotTaken],
        part.Wrong,
        part.KeptUnread));

    /// <summary>What a table of hardware says beside the rulebook; nothing of it is recorded.</summary>
    public void Add(CompareChips.Answer compared) => Add(new SaveUpload.Answer([], [], compared.Wrong, 0) { Chips = compared.Chips });

    /// <summary>What a server made of a part.</summary>
    public void Add(SaveUpload.Answer answer)
    {
        chips.AddRange(answer.Chips);
        imported.AddRange(answer.Saved);
        Refused += answer.Refused.Count;
        keptUnread += answer.KeptUnread;
        var unrecorded = answer.Saved.SelectMany(one => one.NotRecorded.Select(sentence => $"{one.Name}: {sentence}"));
        foreach (var sentence in answer.Refused.Concat(answer.Wrong.Concat(unrecorded).Distinct(StringComparer.Ordinal)))
            Console.Error.WriteLine(sentence);
    }

    private static string Words(ImportModel.Answer one) =>
        one.AlreadyHere ? "already here, nothing changed" : $"{one.Edges} edges, {one.Evidence} items of evidence";

    public void Print(bool json)
    {
        if (json)
        {
            Printed.Json(new
            {
                Models = imported.Select(one => new
                {
                    one.Name,
                    Release = one.ReleaseId.ToString(),
                    one.AlreadyHere,
                    one.Edges,
                    one.Evidence,
                }),
                Edges = imported.Sum(one => one.Edges),
                Evidence = imported.Sum(one => one.Evidence),
                Refused,
                keptUnread,
                Chips = chips.Select(one => new { one.Name, one.Designer, one.Performance, one.Density, one.Formula, one.Candidates }),
            });
            return;
        }

        foreach (var one in chips) Printed.Line(one.Sentence);
        if (chips.Count > 0) Printed.Line("Nothing was recorded: the figures of chips are dated parameters of the rulebook.");
        foreach (var one in imported.Count > MostNamed ? [] : imported) Printed.Line($"{one.Name}: {Words(one)}");
        Printed.Row("models", $"{imported.Count} ({Already} already here), {Refused} refused");
        Printed.Row("edges", imported.Sum(one => one.Edges));
        Printed.Row("evidence", imported.Sum(one => one.Evidence));
        Printed.Row("without meaning", $"{keptUnread} well-formed keys that no reader interprets, or that are absent");
    }
}
