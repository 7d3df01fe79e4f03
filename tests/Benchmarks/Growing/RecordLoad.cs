using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Conditions;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Domain.Notices;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Cases.Questions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Tests.Benchmarks.Growing;

/// <summary>
/// What many cases leave behind: decisions with papers and licences with duties, notices, lines of the access log, accounts; and one case
/// with a long history.
/// </summary>
internal sealed class RecordLoad(Registry registry, Caller applicant, Caller officer)
{
    private const int Batch = 1000;
    private const int PaperBytes = 30_000;
    private static readonly DateTimeOffset First = new(2025, 6, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Decisions like the demonstration's own, on cases that were drawn back.</summary>
    public async Task DecideAsync(int decisions)
    {
        Decision? like = null;
        List<(CaseId Id, string Reference)> cases = [];
        await registry.UseAsync(officer, async context =>
        {
            like = await context.Decisions.AsNoTracking().FirstAsync();
            var rows = await context.Cases.Where(one => one.Stage == CaseStage.Withdrawn && !context.Decisions.Any(made => made.CaseId == one.Id))
                .Take(decisions).Select(one => new { one.Id, one.Reference }).ToListAsync();
            cases = rows.ConvertAll(one => (one.Id, one.Reference));
        });
        foreach (var some in cases.Select((one, number) => (one.Id, one.Reference, number)).Chunk(Batch / 4))
            await InOneAsync(context => context.AddRange(some.Select(one => Made(like!, one.Id, one.Reference, one.number)).SelectMany(WithLicence)));
    }

    /// <summary>Notices of one person each, half of them read.</summary>
    public async Task TellAsync(int notices)
    {
        foreach (var some in Enumerable.Range(0, notices).Chunk(Batch))
        {
            await InOneAsync(context => context.AddRange(some.Select(number => new Notice
            {
                Id = new(Guid.CreateVersion7()),
                PersonId = number % 2 == 0 ? applicant.Person : officer.Person,
                Reference = $"US-2025-{number + 1:D6}",
                Title = "The authority asks you a question",
                Path = $"/cases/US-2025-{number + 1:D6}",
                At = First.AddMinutes(number),
                ReadAt = number % 4 < 2 ? First.AddMinutes(number + 5) : null,
            })));
        }
    }

    /// <summary>Lines of the access log, one in a thousand a refusal.</summary>
    public async Task LogAsync(int lines)
    {
        foreach (var some in Enumerable.Range(0, lines).Chunk(Batch))
        {
            await InOneAsync(context => context.AddRange(some.Select(number => new AccessEntry
            {
                Id = new(Guid.CreateVersion7()),
                At = First.AddSeconds(number),
                Who = number % 3 == 0 ? applicant.Person.Value : officer.Person.Value,
                ActingFor = officer.Organisation.Value,
                Act = "ShowCase",
                Subject = $"US-2025-{number % 50_000:D6}",
                Outcome = number % 1000 == 0 ? AccessOutcome.Refused : AccessOutcome.Read,
                Address = "192.0.2.1",
            })));
        }
    }

    /// <summary>Accounts of other organisations.</summary>
    public async Task HireAsync(int accounts)
    {
        foreach (var some in Enumerable.Range(0, accounts).Chunk(Batch))
        {
            var people = some.Select(number => Person.Named(new(Guid.CreateVersion7()), $"Person {number:D5}", Guid.NewGuid().ToString("N"))).ToList();
            await InOneAsync(context => context.AddRange(people));
            await InOneAsync(context => context.AddRange(people.Select((person, at) => new Account
            {
                Id = Guid.CreateVersion7(),
                UserName = $"person-{some[at]:D5}",
                NormalizedUserName = $"PERSON-{some[at]:D5}",
                PersonId = person.Id,
                OrganisationId = applicant.Organisation,
            })));
        }
    }

    /// <summary>A question on a case that is written on many times, each a line of its history.</summary>
    public async Task WriteAsync(string reference, int lines)
    {
        await registry.DoAsync(officer, new AskApplicant(reference, [new("What is it for?")], DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(30)));
        for (var line = 0; line < lines; line++) await registry.DoAsync(officer, new WriteOnQuestion(reference, 1, $"We still ask, for the {line}th time."));
    }

    private static IEnumerable<object> WithLicence(Decision decision) =>
        Licence.IsGivenBy(decision.Outcome) ? [decision, Licence.Of(decision)] : [decision];

    private static Decision Made(Decision like, CaseId of, string reference, int number) => new()
    {
        Id = new(Guid.CreateVersion7()),
        CaseId = of,
        OrganisationId = like.OrganisationId,
        Reference = CaseReference.OfDecision(reference, 1),
        Authority = like.Authority,
        Outcome = number % 500 == 499 ? DeterminationOutcome.Denied : DeterminationOutcome.GrantedWithConditions,
        Conditions = [],
        TermsJson = new DecisionTerms
        {
            Conditions = [new("Report every deployment.", ConditionDuty.Report) { DueOn = DateOnly.FromDateTime(First.UtcDateTime).AddDays(number % 900), RemindDays = 14 }],
        }.ToJson(),
        ReleaseId = like.ReleaseId,
        ReleaseName = like.ReleaseName,
        Destination = like.Destination,
        ValidFrom = like.ValidFrom,
        EvaluationId = like.EvaluationId,
        QuestionJson = like.QuestionJson,
        EvaluationJson = like.EvaluationJson,
        DecisionJson = like.DecisionJson,
        DraftDigest = like.DraftDigest,
        Pdf = Paper(number),
        PdfDigest = Sha256Digest.OfBytes(Paper(number)),
        DecidedBy = like.DecidedBy,
        CountersignedBy = like.CountersignedBy,
        IssuedAt = First.AddMinutes(number),
        Demonstration = true,
    };

    private static byte[] Paper(int number)
    {
        var bytes = new byte[PaperBytes];
        new Random(number).NextBytes(bytes);
        return bytes;
    }

    private Task InOneAsync(Action<RegistryContext> add) => registry.UseAsync(officer, async context =>
    {
        await using var transaction = await context.Database.BeginTransactionAsync();
        add(context);
        await context.SaveChangesAsync();
        await transaction.CommitAsync();
    });
}
