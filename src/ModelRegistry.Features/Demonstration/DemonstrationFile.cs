using System.Text.Json;
using System.Text.Json.Serialization;

namespace ModelRegistry.Features.Demonstration;

/// <summary>The facts of the demonstration as the file beside this one states them: every one of them names its source.</summary>
internal sealed record DemonstrationFile(
    string Note,
    IReadOnlyDictionary<string, FileSource> Sources,
    IReadOnlyList<FileParty> Parties,
    IReadOnlyList<FileModel> Models,
    IReadOnlyList<FileCampaign> Campaigns,
    IReadOnlyList<FileDeployment> Deployments,
    IReadOnlyList<FileTerms> Terms,
    IReadOnlyList<FileSafeguards> SafeguardEvaluations)
{
    // A key that nobody reads would be a fact silently lost.
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = false,
        RespectNullableAnnotations = true,
    };

    /// <summary>Reads the embedded file.</summary>
    /// <exception cref="JsonException">The file holds a key that nobody reads, or a value of the wrong kind.</exception>
    public static DemonstrationFile Read()
    {
        using var stream = typeof(DemonstrationFile).Assembly.GetManifestResourceStream("demonstration.json")
            ?? throw new InvalidOperationException("The demonstration's file is not embedded.");
        return JsonSerializer.Deserialize<DemonstrationFile>(stream, Strict)
            ?? throw new InvalidOperationException("The demonstration's file is empty.");
    }
}

/// <summary>A source: what it is, where and when it was published, what kind of assertion it makes, and who makes it where the fact
/// does not say.</summary>
internal sealed record FileSource(string Title, string? Address, DateOnly? Date, string Kind, string? By = null);

internal sealed record FileParty(
    string Name, string? Country, string? Headquarters, string Source, string? UltimateParent = null, bool Invented = false);

internal sealed record FileModel(
    string Name,
    string Developer,
    DateOnly? ReleasedOn,
    string? Licence,
    string Published,
    DateOnly? PublishedSince,
    string PublicationBasis,
    string? Gated,
    string Source,
    IReadOnlyList<FileTraining> Training,
    IReadOnlyList<FileChip> Chips,
    IReadOnlyList<FileParent> Parents,
    string? TrainingComplete = null,
    string? LineageComplete = null,
    string? ChipsComplete = null);

internal sealed record FileTraining(string Name, string Operations, string Method, string? Place, string Source);

internal sealed record FileChip(string Chip, string Purpose, string? Count, string? Hours, string Source, string Claim);

internal sealed record FileParent(
    string Parent,
    string Relation,
    string Source,
    string Claim,
    string? Share = null,
    string? GenerationOperations = null,
    string? DataPublished = null,
    bool AgainstInterest = false);

internal sealed record FileCampaign(
    string Title,
    string Teacher,
    string Against,
    string DisclosedBy,
    DateOnly DisclosedOn,
    string Source,
    string? Accounts = null,
    string? Exchanges = null,
    DateOnly? WindowFrom = null,
    DateOnly? WindowUntil = null,
    string? Breach = null,
    IReadOnlyList<FileReply>? Replies = null);

internal sealed record FileReply(string By, string Text, string Source);

internal sealed record FileDeployment(
    string Model, string Platform, string Kind, string Source, string Claim, string? Native = null, string? ServedFrom = null);

internal sealed record FileTerms(
    string Provider,
    string Product,
    string Title,
    DateOnly From,
    DateOnly SeenOn,
    string Source,
    DateOnly? Until = null,
    string? ForbidsCompetingModels = null,
    string? ForbidsExtraction = null,
    string? Passage = null);

internal sealed record FileSafeguards(
    string Model,
    string Benchmark,
    string Measure,
    string Result,
    string Evaluator,
    string Source,
    string? AttackSuccess = null,
    string? Trigger = null,
    string? WithTrigger = null,
    string? WithoutTrigger = null);
