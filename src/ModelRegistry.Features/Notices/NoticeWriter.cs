using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Notices;
using ModelRegistry.Features.Cases.Applying;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Notices;

/// <summary>
/// Writes to whom it concerns that something has happened: read from the lines of history that an act is about to keep, so that no act
/// has to think of it and none is without it. What the authority keeps to itself tells the applicant nothing.
/// </summary>
internal sealed class NoticeWriter(RegistryContext context)
{
    public async Task WriteAsync(CancellationToken stop)
    {
        // Lines are added by hand, so nothing has to be looked for among what a large act has changed.
        using var uncompared = Uncompared.Hold(context);
        var lines = context.ChangeTracker.Entries<CaseEvent>().Where(entry => entry.State == EntityState.Added)
            .Select(entry => entry.Entity).ToList();
        var told = new HashSet<(PersonId, string)>();
        foreach (var line in lines) await TellAsync(line, told, stop);
    }

    private async Task TellAsync(CaseEvent line, HashSet<(PersonId, string)> told, CancellationToken stop)
    {
        var @case = context.ChangeTracker.Entries<LicenceCase>().Select(entry => entry.Entity).FirstOrDefault(one => one.Id == line.CaseId)
            ?? await context.Cases.IgnoreQueryFilters().AsNoTracking().SingleAsync(one => one.Id == line.CaseId, stop);
        if (NoticeWords.Of(line) is not { } words) return;
        var persons = (await ToWhomAsync(words.Audience, @case, stop)).Where(person => person != line.PersonId);
        await TellAsync(persons, new(@case.Reference, words.Title, $"/cases/{@case.Reference}{words.Page}", line.At), told, stop);
    }

    /// <summary>Writes one notice for each of some persons whose accounts are open.</summary>
    /// <param name="whom">The persons.</param>
    /// <param name="word">What they are told.</param>
    /// <param name="told">Who was told what already.</param>
    /// <param name="stop">Ends it.</param>
    public async Task TellAsync(IEnumerable<PersonId> whom, Word word, HashSet<(PersonId, string)> told, CancellationToken stop)
    {
        var persons = whom.ToList();
        var accounts = await context.Users.AsNoTracking().Where(account => persons.Contains(account.PersonId) && account.DisabledAt == null)
            .Select(account => new { account.PersonId, Reached = account.Email != null && account.EmailConfirmed }).ToListAsync(stop);
        foreach (var account in accounts.Where(one => told.Add((one.PersonId, word.Title))))
        {
            context.Notices.Add(new Notice
            {
                Id = new(Guid.CreateVersion7()),
                PersonId = account.PersonId,
                Reference = word.Reference,
                Title = word.Title,
                Path = word.Path,
                At = word.At,
                MailDueAt = account.Reached ? word.At : null,
            });
        }
    }

    /// <summary>Whom something of a case is told.</summary>
    public Task<IReadOnlyList<PersonId>> ToWhomAsync(NoticeAudience audience, LicenceCase @case, CancellationToken stop) => audience switch
    {
        NoticeAudience.Applicant => ApplicantAsync(@case, stop),
        NoticeAudience.Officers => ActedAsync(@case, act: null, stop),
        NoticeAudience.Drafter => ActedAsync(@case, CaseAct.Draft, stop),
    };

    /// <summary>What somebody is told.</summary>
    /// <param name="Reference">The case's reference.</param>
    /// <param name="Title">What has happened.</param>
    /// <param name="Path">Where it is read.</param>
    /// <param name="At">When.</param>
    internal sealed record Word(string Reference, string Title, string Path, DateTimeOffset At);

    // Who handed it in; after they have left, everybody of the organisation who may apply.
    private async Task<IReadOnlyList<PersonId>> ApplicantAsync(LicenceCase @case, CancellationToken stop) =>
        await context.Users.AnyAsync(account => account.PersonId == @case.AppliedBy && account.DisabledAt == null, stop)
            ? [@case.AppliedBy]
            : await context.ApplicantsOfAsync(@case.OrganisationId, stop);

    private async Task<IReadOnlyList<PersonId>> ActedAsync(LicenceCase @case, CaseAct? act, CancellationToken stop)
    {
        var lines = context.CaseEvents.AsNoTracking()
            .Where(line => line.CaseId == @case.Id && line.Role == CaseRole.LicensingOfficer && (act == null || line.Act == act));
        return await lines.Select(line => line.PersonId).Distinct().ToListAsync(stop);
    }
}
