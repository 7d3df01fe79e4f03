using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Demonstration;

/// <summary>
/// Loads the facts of the demonstration in one transaction: all of them or none. It is no act, because nobody asks for it: a start in
/// demonstration mode does.
/// </summary>
internal sealed class LoadDemonstration
{
    private readonly RegistryContext context;
    private readonly TimeProvider clock;
    private readonly DemonstrationFile file;
    private readonly FileEvidence evidence;
    private readonly Dictionary<string, Party> parties = new(StringComparer.Ordinal);

    public LoadDemonstration(RegistryContext context, TimeProvider clock)
    {
        this.context = context;
        this.clock = clock;
        file = DemonstrationFile.Read();
        evidence = new(file, new EvidenceRecorder(context, new FixedCaller(LocalPrincipal.Caller), clock));
    }

    /// <summary>Loads what is not there; a second time changes nothing.</summary>
    /// <returns>Whether anything was loaded.</returns>
    public async Task<bool> RunAsync(CancellationToken stop)
    {
        // One transaction wrote them all: the last model stands for the rest.
        if (await context.Models.Named(file.Models[^1].Name).AnyAsync(stop))
        {
            return false;
        }

        Parties();
        var releases = new FileModels(context, evidence, clock, parties).Add(file.Models);
        Campaigns();
        Safeguards(releases);
        Deployments(releases);
        context.AddRange(file.Terms.Select(Terms));
        await context.SaveChangesAsync(stop);
        context.ChangeTracker.Clear();
        return true;
    }

    private void Parties()
    {
        foreach (var stated in file.Parties)
        {
            parties[stated.Name] = new Party
            {
                Id = new(Guid.CreateVersion7()),
                Name = stated.Name,
                Country = FileWords.Country(stated.Country),
                Headquarters = FileWords.Country(stated.Headquarters),
                Invented = stated.Invented,
            };
        }

        foreach (var stated in file.Parties)
        {
            var party = parties[stated.Name];

            // A party that is known to have nobody above it points to itself; null is unknown.
            party.UltimateParentId = stated.UltimateParent is { } parent ? parties[parent].Id : null;
            var claim = $"{stated.Name} is located in {stated.Country} and headquartered in {stated.Headquarters}; "
                + $"its ultimate parent is {stated.UltimateParent ?? "not stated"}.";
            evidence.Record(EvidenceSubject.Party, party.Id.Value, EvidenceQuestion.Control, stated.Source, stated.Name, claim);
        }

        context.AddRange(parties.Values);
    }

    private void Campaigns()
    {
        foreach (var stated in file.Campaigns)
        {
            var campaign = new ExtractionCampaign
            {
                Id = new(Guid.CreateVersion7()),
                Title = stated.Title,
                Teacher = stated.Teacher,
                AllegedAgainstId = parties[stated.Against].Id,
                DisclosedBy = stated.DisclosedBy,
                DisclosedOn = stated.DisclosedOn,
                Source = file.Sources[stated.Source].Title,
                Accounts = FileWords.Interval(stated.Accounts),
                Exchanges = FileWords.Interval(stated.Exchanges),
                Window = stated.WindowFrom is { } from ? new Period(from, stated.WindowUntil) : null,
                ProviderId = parties.GetValueOrDefault(stated.DisclosedBy)?.Id,
                BreachOfTerms = FileWords.Truth(stated.Breach),
            };
            context.Add(campaign);
            Replies(campaign.Id, stated.Replies ?? []);
            evidence.Allege(campaign.Id.Value, stated);
        }
    }

    private void Replies(CampaignId campaign, IReadOnlyList<FileReply> replies) =>
        context.AddRange(replies.Select(stated => Reply(campaign, stated)));

    private CampaignReply Reply(CampaignId campaign, FileReply stated) => new()
    {
        Id = new(Guid.CreateVersion7()),
        CampaignId = campaign,
        GivenBy = stated.By,
        GivenOn = file.Sources[stated.Source].Date,
        Text = stated.Text,
        Source = file.Sources[stated.Source].Title,
        SourceAddress = file.Sources[stated.Source].Address,
        RecordedAt = clock.GetUtcNow(),
        RecordedBy = LocalPrincipal.Caller.Person,
    };

    private void Deployments(IReadOnlyDictionary<string, ReleaseId> releases)
    {
        foreach (var stated in file.Deployments)
        {
            var platform = new Platform
            {
                Id = new(Guid.CreateVersion7()),
                Name = stated.Platform,
                Kind = Enum.Parse<PlatformKind>(stated.Kind, ignoreCase: true),
            };
            var deployment = new Deployment
            {
                Id = new(Guid.CreateVersion7()),
                ReleaseId = releases[stated.Model],
                PlatformId = platform.Id,
                Native = FileWords.Truth(stated.Native),
                ServedFrom = FileWords.Country(stated.ServedFrom),
            };
            context.AddRange(platform, deployment);
            var by = file.Sources[stated.Source].By ?? stated.Platform;
            evidence.Record(EvidenceSubject.Deployment, deployment.Id.Value, EvidenceQuestion.Hardware, stated.Source, by, stated.Claim);
        }
    }

    private ProviderTerms Terms(FileTerms stated) => new()
    {
        Id = new(Guid.CreateVersion7()),
        ProviderId = parties[stated.Provider].Id,
        Product = stated.Product,
        Title = stated.Title,
        InForce = new(stated.From, stated.Until),
        SeenOn = stated.SeenOn,
        ForbidsCompetingModels = FileWords.Truth(stated.ForbidsCompetingModels),
        ForbidsExtraction = FileWords.Truth(stated.ForbidsExtraction),
        Passage = stated.Passage,
        Source = file.Sources[stated.Source].Title,
        SourceAddress = file.Sources[stated.Source].Address,
        RecordedAt = clock.GetUtcNow(),
        RecordedBy = LocalPrincipal.Caller.Person,
    };

    private void Safeguards(IReadOnlyDictionary<string, ReleaseId> releases)
    {
        foreach (var stated in file.SafeguardEvaluations)
        {
            var source = file.Sources[stated.Source];
            var measured = new Domain.Models.SafeguardEvaluation
            {
                Id = new(Guid.CreateVersion7()),
                ReleaseId = releases[stated.Model],
                Benchmark = stated.Benchmark,
                Measure = stated.Measure,
                Result = stated.Result,
                Evaluator = stated.Evaluator,
                PublishedOn = source.Date ?? throw new FormatException($"The measurement \"{stated.Measure}\" has a source without a day."),
                Source = source.Title,
                AttackSuccess = FileWords.Interval(stated.AttackSuccess),
                Trigger = stated.Trigger,
                WithTrigger = FileWords.Interval(stated.WithTrigger),
                WithoutTrigger = FileWords.Interval(stated.WithoutTrigger),
            };
            context.Add(measured);
            evidence.Measure(measured.Id.Value, stated);
        }
    }
}
