using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Notices;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases.Applying;

/// <summary>Gives what somebody holds who leaves to a colleague: drafts of an enterprise, cases of an office. Each case is
/// told of.</summary>
internal sealed class HandingOver(RegistryContext context, NoticeWriter notices, ICallerSource callers, TimeProvider clock)
{
    /// <summary>The cases that somebody holds, whoever asks.</summary>
    public IQueryable<LicenceCase> CasesOf(PersonId person) => context.Cases.IgnoreQueryFilters().Where(one => one.HeldBy == person);

    /// <summary>The drafts that somebody holds, whoever asks.</summary>
    public IQueryable<ApplicationDraft> DraftsOf(PersonId person) =>
        context.ApplicationDrafts.IgnoreQueryFilters().Where(draft => draft.HeldBy == person);

    /// <summary>Who could take what somebody holds: of the same organisation, with an open account and the role for it.</summary>
    public async Task<IReadOnlyList<PersonId>> ColleaguesAsync(PersonId person, CancellationToken stop)
    {
        var roles = new List<string>();
        if (await DraftsOf(person).AnyAsync(stop)) roles.Add(nameof(Role.Applicant));
        if (await CasesOf(person).AnyAsync(stop)) roles.Add(nameof(Role.LicensingOfficer));
        var found = await (from own in context.Users
                           join account in context.Users on own.OrganisationId equals account.OrganisationId
                           join held in context.UserRoles on account.Id equals held.UserId
                           join role in context.Roles on held.RoleId equals role.Id
                           where own.PersonId == person && account.PersonId != person && account.DisabledAt == null
                               && roles.Contains(role.Name!)
                           select new { account.PersonId, role.Name }).Distinct().ToListAsync(stop);
        return [.. found.GroupBy(one => one.PersonId).Where(one => one.Count() == roles.Count).Select(one => one.Key)];
    }

    /// <summary>Hands everything over; nothing where the colleague cannot take it.</summary>
    public async Task<Result<HandOverDrafts.Answer>> DoAsync(PersonId from, PersonId to, CancellationToken stop)
    {
        var cases = await CasesOf(from).ToListAsync(stop);
        if (cases.Count == 0 && !await DraftsOf(from).AnyAsync(stop)) return new HandOverDrafts.Answer(0, 0);
        if (!(await ColleaguesAsync(from, stop)).Contains(to))
        {
            return new Refusal.NotValid(
                nameof(HandOverDrafts.To), "What is held cannot go to this person.",
                "Choose a colleague of the same organisation whose account is open, and who may apply, or as an officer take cases.");
        }

        var version = Guid.CreateVersion7();
        var drafts = await DraftsOf(from).ExecuteUpdateAsync(
            set => set.SetProperty(draft => draft.HeldBy, to).SetProperty(draft => draft.Version, version), stop);
        foreach (var one in cases) await HandOverAsync(one, to, stop);
        return new HandOverDrafts.Answer(drafts, cases.Count);
    }

    // The line of history and the notice are in the transaction of the hand-over. Nothing by which the case is routed has changed.
    private async Task HandOverAsync(LicenceCase @case, PersonId to, CancellationToken stop)
    {
        var actor = callers.Current.ActsAt(clock);
        if (@case.HandOver(to, actor) is { } refusal)
            throw new InvalidOperationException($"A case that is held could not be handed over: {refusal.Sentence}");
        context.CaseEvents.AddRange(@case.NewEvents);
        context.Admit(@case.OrganisationId);
        await context.SaveChangesAsync(stop);
        var word = new NoticeWriter.Word(@case.Reference, "A case was handed over to you", $"/cases/{@case.Reference}", actor.At);
        await notices.TellAsync([to], word, [], stop);
    }
}
