using System.Text.Json;
using ModelRegistry.Documents;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Ledger;
using ModelRegistry.Features.Statuses;

namespace ModelRegistry.Features.Decisions;

/// <summary>
/// What is said of a paper beside it: its place in the log and its place in the status list, each from a file that was brought along.
/// </summary>
internal sealed class PaperBeside(PaperTrial trial, Verification paper, DateTimeOffset at)
{
    /// <summary>The two checks, in words; the status as found, if any.</summary>
    public (PaperChecked Log, PaperChecked Status, PaperStatus? Found) Run()
    {
        var (status, found) = Status();
        return (Log(), status, found);
    }

    private PaperChecked Log()
    {
        const string kind = "log";
        if (trial.Proof is null)
            return new(kind, "not checked", "Whether it is in the log was not checked: no proof was given.", trial.RequireLog);
        if (trial.Trust.LogKey is not { } key)
            return new(kind, "not checked", "The proof of the log could not be checked: the trust bundle has no key of the log.", true);
        // A renewed paper was logged as it was before: its earlier bytes are the beginning of these.
        var tried = paper.RevisionSha256s.Append(paper.FileSha256).Distinct(StringComparer.Ordinal)
            .Select(digest => ProofReading.Of(trial.Proof, key, Sha256Digest.Of(digest))).ToList();
        if (trial.Trust.Checkpoint is { } kept && tried.Exists(one => one.Holds) && ProofReading.Split(trial.Proof, kept, key) is { } split)
            return new(kind, "failed", split, true);
        return tried.Find(one => one.Holds) is { } held
            ? new(kind, "passed", $"It is in the log. {held.Sentence}", true)
            : new(kind, "failed", $"The proof does not show that it is in the log. {tried[^1].Sentence}", true);
    }

    private (PaperChecked Row, PaperStatus? Found) Status()
    {
        if (Place() is not { } place)
            return (Open("Its present status was not checked: the paper names no place in a status list.", trial.RequireStatus), null);
        if (trial.Trust.StatusList is not { } token)
            return (Open("Its present status was not checked: no status list was given.", trial.RequireStatus), null);
        if (StatusListReader.Read(token, trial.Trust.Roots, out var wrong) is not { } list)
            return (Open($"Its present status could not be checked: {wrong}", true), null);
        var answer = list.Of(place.Uri, place.Index, at);
        if (answer.Status is not { } status)
            return (Open($"Its present status could not be checked: {answer.Sentence}", trial.RequireStatus), null);
        var found = new PaperStatus(CaseWords.Of(status), status == DecisionStatus.Valid, list.IssuedAt);
        return (new("status", found.Holds ? "passed" : "failed", answer.Sentence, trial.RequireStatus), found);
    }

    private static PaperChecked Open(string sentence, bool decides) => new("status", "not checked", sentence, decides);

    private (string Uri, int Index)? Place()
    {
        var record = paper.Attachments.FirstOrDefault(file => file.Name == "decision.json");
        if (record is null || paper.Verdict == Verdict.NotValid) return null;
        try
        {
            using var read = JsonDocument.Parse(record.Content);
            return read.RootElement.ValueKind == JsonValueKind.Object && read.RootElement.TryGetProperty("status", out var status)
                && status.ValueKind == JsonValueKind.Object
                && status.TryGetProperty("uri", out var uri) && uri.ValueKind == JsonValueKind.String
                && status.TryGetProperty("index", out var index) && index.TryGetInt32(out var number)
                ? (uri.GetString()!, number) : null;
        }
        catch (JsonException)
        {
            // The record is none, which a check of its own has said.
            return null;
        }
    }
}
