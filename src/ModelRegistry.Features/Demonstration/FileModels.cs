using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Features.Models;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Demonstration;

/// <summary>Adds the models of the file, each as one release, with training, chips and parents.</summary>
internal sealed class FileModels(
    RegistryContext context, FileEvidence evidence, TimeProvider clock, IReadOnlyDictionary<string, Party> parties)
{
    private readonly Dictionary<string, ReleaseId> releases = new(StringComparer.Ordinal);

    /// <summary>Adds them; a parent may stand after its child in the file.</summary>
    public IReadOnlyDictionary<string, ReleaseId> Add(IReadOnlyList<FileModel> models)
    {
        var names = new ModelNames(context, clock);
        foreach (var stated in models)
        {
            var model = names.NewModel(stated.Name, knownByNameOnly: false);
            model.DeveloperId = parties[stated.Developer].Id;
            Describe(names.NewRelease(model, ModelNames.Unspecified), stated);
        }

        foreach (var stated in models)
        {
            foreach (var parent in stated.Parents)
            {
                Parent(stated, parent);
            }
        }

        return releases;
    }

    private void Describe(Release release, FileModel stated)
    {
        releases[stated.Name] = release.Id;
        release.ReleasedOn = stated.ReleasedOn;
        release.Licence = stated.Licence;
        release.Gated = FileWords.Truth(stated.Gated);
        release.Publication = new(FileWords.Truth(stated.Published), stated.PublishedSince, stated.PublicationBasis);
        release.TrainingComplete = FileWords.Truth(stated.TrainingComplete);
        release.LineageComplete = FileWords.Truth(stated.LineageComplete);
        release.ChipsComplete = FileWords.Truth(stated.ChipsComplete);
        var when = stated.ReleasedOn is { } day ? $" on {day:O}" : "";
        Say(EvidenceSubject.Release, release.Id.Value, EvidenceQuestion.Identity, stated.Source, stated,
            $"{stated.Developer} released {stated.Name}{when}; publication: {stated.PublicationBasis}.");
        foreach (var run in stated.Training)
        {
            Training(release.Id, stated, run);
        }

        foreach (var chip in stated.Chips)
        {
            Chips(release.Id, stated, chip);
        }
    }

    private void Training(ReleaseId release, FileModel model, FileTraining stated)
    {
        var run = new TrainingRun
        {
            Id = new(Guid.CreateVersion7()),
            ReleaseId = release,
            Name = stated.Name,
            Operations = FileWords.Operations(stated.Operations, stated.Method),
            Place = FileWords.Country(stated.Place),
        };
        context.Add(run);
        var how = stated.Method.Replace('-', ' ');
        Say(EvidenceSubject.TrainingRun, run.Id.Value, EvidenceQuestion.Hardware, stated.Source, model,
            $"{model.Name}, {stated.Name}: {stated.Operations} operations ({how}).");
    }

    private void Chips(ReleaseId release, FileModel model, FileChip stated)
    {
        var use = new ChipUse
        {
            Id = new(Guid.CreateVersion7()),
            ReleaseId = release,
            ChipName = stated.Chip,
            Purpose = FileWords.Purpose(stated.Purpose),
            Count = FileWords.Interval(stated.Count),
            Hours = FileWords.Interval(stated.Hours),
        };
        context.Add(use);
        Say(EvidenceSubject.ChipUse, use.Id.Value, EvidenceQuestion.Hardware, stated.Source, model, stated.Claim);
    }

    private void Parent(FileModel model, FileParent stated)
    {
        var relation = FileWords.Relation(stated.Relation);
        var edge = new Derivation
        {
            Id = new(Guid.CreateVersion7()),
            ChildId = releases[model.Name],
            ParentId = releases[stated.Parent],
            Relation = relation,
            Share = FileWords.Interval(stated.Share) is { } part ? new(part, ShareUnit.TrainingOperations, "as declared") : null,
            GenerationOperations = FileWords.Operations(stated.GenerationOperations),
            DataPublished = FileWords.Truth(stated.DataPublished),
        };
        context.Add(edge);
        var question = Derivations.QuestionOf(relation);
        Say(EvidenceSubject.Derivation, edge.Id.Value, question, stated.Source, model, stated.Claim, stated.AgainstInterest);
    }

    private void Say(
        EvidenceSubject subject, Guid id, EvidenceQuestion question, string source, FileModel model, string claim,
        bool admission = false) =>
        evidence.Record(subject, id, question, source, model.Developer, claim, admission);
}
