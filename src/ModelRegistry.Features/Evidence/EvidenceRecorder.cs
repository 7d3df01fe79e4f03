using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Evidence;

/// <summary>Adds an item of evidence beside the fact that rests on it, in the name of whoever acts.</summary>
internal sealed class EvidenceRecorder(RegistryContext context, ICallerSource callers, TimeProvider clock)
{
    public EvidenceItem Record(StatedEvidence stated, EvidenceSubject subject, Guid subjectId)
    {
        var item = Made(stated, subject, subjectId);
        context.Evidence.Add(item);
        return item;
    }

    /// <summary>The same, for an act that records so many that they are written without being tracked.</summary>
    public void RecordUntracked(StatedEvidence stated, EvidenceSubject subject, Guid subjectId) =>
        context.NewRows.Add(Made(stated, subject, subjectId));

    private EvidenceItem Made(StatedEvidence stated, EvidenceSubject subject, Guid subjectId) =>
        new()
        {
            Id = new(FreshId.Next()),
            Subject = subject,
            SubjectId = subjectId,
            Question = stated.Question,
            Kind = stated.Kind,
            Strength = stated.Strength,
            Direction = stated.Direction,
            Claim = stated.Claim.Trim(),
            AssertedBy = stated.AssertedBy.Trim(),
            AgainstInterest = stated.AgainstInterest,
            IsAllegation = stated.IsAllegation,
            Source = stated.Source.Trim(),
            SourceAddress = stated.SourceAddress,
            SourceDate = stated.SourceDate,
            BytesDigest = stated.BytesDigest,
            Location = stated.Location,
            Test = stated.Test,
            Score = stated.Score,
            Setup = stated.Setup,
            RecordedAt = clock.GetUtcNow(),
            RecordedBy = callers.Current.Person,
        };
}
