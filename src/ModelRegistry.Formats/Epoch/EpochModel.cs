using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Formats.Epoch;

/// <summary>One row of the table of models. Its country is that of the organisation, and never where the model was trained.</summary>
internal sealed class EpochModel(Source source, CsvRow row, IReadOnlySet<string> names)
{
    private static readonly Dictionary<string, Subject> Plain = new(StringComparer.Ordinal)
    {
        ["Model"] = Subject.Name,
        ["Publication date"] = Subject.ReleasedOn,
        ["Domain"] = Subject.Task,
        ["Parameters"] = Subject.ParameterCount,
        ["Approach"] = Subject.TrainingMethod,
        ["Model accessibility"] = Subject.GatingTerm,
        ["Training data center"] = Subject.TrainingSite,
        ["Training cloud compute vendor"] = Subject.TrainingSite,
    };

    private static readonly string[] ReadElsewhere =
    [
        "Organization", "Country (from Organization)", "Link", "Training dataset", "Base model", "Confidence", "Training hardware",
        "Hardware quantity", "Training time (hours)", "Training compute (FLOP)", "Training compute lower bound",
        "Training compute upper bound", "Finetune compute (FLOP)",
    ];

    public void Read()
    {
        foreach (var (column, about) in Plain)
            if (row[column] is { } value) Say(about, column, value);
        Each("Organization", Subject.Publisher);
        Each("Country (from Organization)", Subject.DeveloperCountry);
        Each("Training dataset", Subject.DataSet);
        foreach (var address in (row["Link"] ?? "").Split([' ', '\n', ','], StringSplitOptions.RemoveEmptyEntries))
            if (Uri.TryCreate(address, UriKind.Absolute, out _)) Say(Subject.Address, "Link", address);
        if (row["Base model"] is { } parent)
            source.Into.Parents.Add(new(parent, names.Contains(parent) || HubName.Of(parent) is not null, null,
                DerivationRelation.Undeclared, Force.Reported, At("Base model"), null));
        EpochRuns.Read(source, row, At);
        Kept();
    }

    private void Each(string column, Subject about)
    {
        foreach (var one in (row[column] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal))
            Say(about, column, one);
    }

    private void Say(Subject about, string column, string value) => source.Into.Statements.Add(new(about, value, At(column)));

    private Provenance At(string column) =>
        new(source.File.Kind, Asserter.ThirdParty, source.File.File, source.File.Sha256, "/" + column.Replace("/", "~1", StringComparison.Ordinal), row.Line)
        {
            Who = "Epoch AI",
            Strength = row["Confidence"] == "Confident" ? EvidenceStrength.Weak : EvidenceStrength.Indicative,
        };

    private void Kept()
    {
        var kept = row.Cells.Where(c => c.Value.Trim().Length > 0 && !Plain.ContainsKey(c.Key) && !ReadElsewhere.Contains(c.Key))
            .Select(c => c.Key).ToList();
        if (kept.Count > 0)
            source.Report(new(Reason.KeptNotInterpreted, "", row.Line, $"{string.Join(", ", kept)} of the row are kept and not interpreted.",
                "Nothing has to be changed."));
    }
}
