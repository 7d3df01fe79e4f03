using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Features.Models.Importing;

/// <summary>Makes one item of evidence of one imported statement, once. What the importer alone says is no evidence.</summary>
internal sealed class ImportedEvidence(EvidenceRecorder recorder)
{
    public int Item(Known known, EvidenceSubject subject, System.Guid id, EvidenceQuestion question, Statement statement)
    {
        return Add(known, (subject, id), question, StrengthOf(statement.From), Claim(statement), statement.From);
    }

    private static string Claim(Statement statement) => $"{statement.About}: {statement.Value}";

    /// <summary>Whether the registry holds what a signature or an attestation of training makes of a release: it says something else
    /// once somebody has been pinned.</summary>
    public static bool IsHeld(Known known, Release release, Statement statement) =>
        statement.From.Graded is not (EvidenceKind.Signature or EvidenceKind.TrainingAttestation)
        || known.Evidence.Contains(new(release.Id.Value, statement.From.Sha256, Place(statement.From), Claim(statement).Trim()));

    /// <summary>An item on anything that a file states, in words of our own.</summary>
    public int Of(Known known, (EvidenceSubject Subject, System.Guid Id) about, EvidenceQuestion question, string claim, Provenance from) =>
        Add(known, about, question, StrengthOf(from), claim, from);

    private static EvidenceStrength StrengthOf(Provenance from) =>
        from.Strength ?? (from.AssertedBy == Asserter.Publisher ? EvidenceStrength.Weak : EvidenceStrength.Indicative);

    public int Parent(Known known, Derivation edge, ParentStatement statement)
    {
        var words = statement.Force switch
        {
            Force.InferredByHub => "reckoned by the hub",
            Force.Reported => $"reported by {By(statement.From)}",
            _ => "declared by the publisher",
        };
        var revision = statement.Revision is { } named ? $" at revision {named}" : "";
        var share = statement.Share is { } stated ? $", share {stated.Bounds} ({stated.Method})" : "";
        var claim = $"{statement.Relation.Word()} of {statement.Name}{revision}{share}, {words}";
        return Add(
            known, (EvidenceSubject.Derivation, edge.Id.Value), Derivations.QuestionOf(edge.Relation),
            statement.Strength, claim, statement.From);
    }

    public int Trace(Known known, Release release, ParentStatement statement)
    {
        var claim = $"names {statement.Name} as where it came from, without declaring a parent";
        return Add(
            known, (EvidenceSubject.Release, release.Id.Value), EvidenceQuestion.WeightDerivation,
            EvidenceStrength.Indicative, claim, statement.From);
    }

    public int Run(Known known, TrainingRun run, ImportedRun stated) =>
        Add(known, (EvidenceSubject.TrainingRun, run.Id.Value), EvidenceQuestion.Hardware,
            stated.From.Strength ?? EvidenceStrength.Indicative, stated.Claim, stated.From);

    public int Chips(Known known, ChipUse use, ImportedChips stated)
    {
        var count = stated.Count is { } n ? $"{n} x " : "";
        var hours = stated.Hours is { } h ? $", {h} chip-hours" : "";
        return Add(known, (EvidenceSubject.ChipUse, use.Id.Value), EvidenceQuestion.Hardware,
            stated.From.Strength ?? EvidenceStrength.Indicative, $"{count}{stated.Name}{hours}", stated.From,
            isAllegation: stated.Channel == AcquisitionChannel.DivertedAlleged);
    }

    public int Contradiction(Known known, Release release, Contradiction contradiction)
    {
        var question = contradiction.About is "base_model" or "relation" or "share" or "saved from" ? EvidenceQuestion.WeightDerivation : EvidenceQuestion.Identity;
        return Add(known, (EvidenceSubject.Release, release.Id.Value), question, EvidenceStrength.Indicative, contradiction.Sentence,
            contradiction.Between[^1], EvidenceDirection.Contradicts);
    }

    private int Add(
        Known known, (EvidenceSubject Subject, System.Guid Id) about, EvidenceQuestion question, EvidenceStrength strength, string claim,
        Provenance from, EvidenceDirection direction = EvidenceDirection.Supports, bool isAllegation = false)
    {
        claim = from.CitedAs is { } cited ? $"{claim} (cited as {cited})" : claim;
        if (from.Kind is not { } kind || !known.Evidence.Add(new(about.Id, from.Sha256, Place(from), claim.Trim())))
        {
            return 0;
        }

        recorder.RecordUntracked(
            new()
            {
                Kind = kind,
                Question = question,
                Strength = strength,
                Direction = direction,
                IsAllegation = isAllegation,
                Claim = claim,
                AssertedBy = By(from),
                Source = from.File,
                BytesDigest = from.Sha256,
                Location = Place(from),
            },
            about.Subject,
            about.Id);
        return 1;
    }

    private static string By(Provenance from) => from.AssertedBy switch
    {
        Asserter.Publisher => "publisher",
        Asserter.ThirdParty => from.Who is { Length: > 0 and <= 200 } who ? who : "a third party",
        Asserter.Hub => "the hub",
        Asserter.Importer => "whoever imported",
        Asserter.Registry => "this registry",
    };

    private static string Place(Provenance from)
    {
        var place = from.Line is { } line ? $"{from.Location} line {line}" : from.Location;
        return place.Length <= 400 ? place : place[..400];
    }
}
