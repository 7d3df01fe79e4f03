using FluentValidation;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Evidence;

namespace ModelRegistry.Features.Demonstration;

/// <summary>Makes the item of evidence under each fact of the file, by the rules that hold for every item: what breaks them ends the
/// load.</summary>
internal sealed class FileEvidence(DemonstrationFile file, EvidenceRecorder recorder)
{
    private const string Declares = "publisher-declaration";
    private const string Finds = "third-party-finding";
    private const string Telemetry = "provider-telemetry";

    private readonly StatedEvidenceValidator rules = new();

    /// <summary>What a source says of a fact, in the class that its kind carries.</summary>
    public void Record(
        EvidenceSubject subject, Guid id, EvidenceQuestion question, string source, string assertedBy, string claim, bool admission = false)
    {
        var from = file.Sources[source];
        Add(subject, id, Stated(from, question, KindOf(from, subject), assertedBy, claim) with { AgainstInterest = admission }, admission);
    }

    /// <summary>A provider's telemetry about whom it alleges to have queried its model: access, never use.</summary>
    public void Allege(Guid campaign, FileCampaign stated)
    {
        var alleged = $"{stated.DisclosedBy} alleges systematic querying of {stated.Teacher} by {stated.Against}";
        var from = file.Sources[stated.Source];
        var item = Stated(from, EvidenceQuestion.OutputDerivation, EvidenceKind.ProviderTelemetry, stated.DisclosedBy,
            $"{alleged}; this shows access, not use.");
        var dated = item with { IsAllegation = true, SourceDate = from.Date ?? stated.DisclosedOn };
        Add(EvidenceSubject.Campaign, campaign, dated, admission: false);
    }

    /// <summary>A measurement of safeguards. It carries nothing on what a release is made of, so its class is None.</summary>
    public void Measure(Guid evaluation, FileSafeguards stated)
    {
        var claim = $"{stated.Benchmark}: {stated.Measure} {stated.Result}.";
        var item = Stated(file.Sources[stated.Source], EvidenceQuestion.Identity, EvidenceKind.ThirdPartyFinding, stated.Evaluator, claim);
        Add(EvidenceSubject.SafeguardEvaluation, evaluation, item with { Strength = EvidenceStrength.None }, admission: false);
    }

    // What a developer says of its own chips is its declaration; what others report of them is chip evidence of the press.
    private static EvidenceKind KindOf(FileSource from, EvidenceSubject subject) => from.Kind switch
    {
        Declares => EvidenceKind.PublisherDeclaration,
        Finds => subject == EvidenceSubject.ChipUse ? EvidenceKind.ChipEvidence : EvidenceKind.ThirdPartyFinding,
        Telemetry => EvidenceKind.PublisherDeclaration,
        _ => throw new FormatException($"The demonstration's file knows no kind of source \"{from.Kind}\"."),
    };

    private static StatedEvidence Stated(
        FileSource from, EvidenceQuestion question, EvidenceKind kind, string assertedBy, string claim)
    {
        return new()
        {
            Kind = kind,
            Question = question,
            Strength = Class(kind),
            Claim = claim,
            AssertedBy = from.By ?? assertedBy,
            Source = from.Title,
            SourceAddress = from.Address,
            SourceDate = from.Date,
        };
    }

    private static EvidenceStrength Class(EvidenceKind kind) => kind switch
    {
        EvidenceKind.ChipEvidence => EvidenceStrength.Indicative,
        EvidenceKind.ProviderTelemetry => EvidenceStrength.Moderate,
        _ => EvidenceStrength.Weak,
    };

    private void Add(EvidenceSubject subject, Guid id, StatedEvidence item, bool admission)
    {
        var stated = admission ? item with { Strength = EvidenceStrength.Strong } : item;
        rules.ValidateAndThrow(stated);
        recorder.Record(stated, subject, id);
    }
}
