using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework.Conditions;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Decisions.Licences;

/// <summary>What happened under a licence since it is out: usage, conditions, entries; for its holder, officers and regulators.</summary>
/// <param name="Decision">The decision's reference.</param>
public sealed record ShowLicence(string Decision) : IQuery<ShowLicence.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadCases;

    /// <summary>The licence.</summary>
    /// <param name="Decision">The decision's reference.</param>
    /// <param name="Status">How it stands today, in words.</param>
    /// <param name="Limit">How much it allows; null for no limit.</param>
    /// <param name="Used">How much was used.</param>
    /// <param name="Remaining">How much is left; null for no limit.</param>
    /// <param name="Conditions">Its conditions as they stand.</param>
    /// <param name="Entries">What was entered on it, in order.</param>
    /// <param name="Broken">Where the chain of entries no longer holds; null when it holds.</param>
    /// <param name="OfHolder">Whether the caller acts for its holder.</param>
    /// <param name="OfOffice">Whether the caller decides for the authority.</param>
    public sealed record Answer(
        string Decision, string Status, UsageLimit? Limit, decimal Used, decimal? Remaining, IReadOnlyList<Condition> Conditions,
        IReadOnlyList<Entry> Entries, string? Broken, bool OfHolder, bool OfOffice);

    /// <summary>A condition as it stands.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="Text">What it asks.</param>
    /// <param name="Duty">The same by code.</param>
    /// <param name="State">How it stands.</param>
    /// <param name="Due">When it is due, in words.</param>
    /// <param name="NextDue">The next due day; null where none is to come.</param>
    /// <param name="Overdue">Whether that day is over.</param>
    /// <param name="Evidence">What is to be handed in; null where words suffice.</param>
    public sealed record Condition(
        int Number, string Text, ConditionDuty Duty, ConditionState State, string Due, DateOnly? NextDue, bool Overdue, string? Evidence);

    /// <summary>One entry.</summary>
    /// <param name="Line">Its number.</param>
    /// <param name="At">When.</param>
    /// <param name="Person">Who; the name while it is kept, to the holder the office for its officers; "the calendar" for nobody.</param>
    /// <param name="Act">What.</param>
    /// <param name="Condition">The condition it is about; null for none.</param>
    /// <param name="Text">What was written.</param>
    /// <param name="Quantity">How much was used; null for other entries.</param>
    /// <param name="Document">The document's file name; null for none.</param>
    public sealed record Entry(
        int Line, DateTimeOffset At, string Person, LicenceAct Act, int? Condition, string Text, decimal? Quantity, string? Document);
}

internal sealed class ShowLicenceHandler(RegistryContext context, ICallerSource callers, LicenceDesk desk, TimeProvider clock)
    : IRequestHandler<ShowLicence, Result<ShowLicence.Answer>>
{
    public async Task<Result<ShowLicence.Answer>> Handle(ShowLicence request, CancellationToken cancellationToken)
    {
        if (!(await desk.FindAsync(request.Decision, cancellationToken)).TryGet(out var held, out var missing)) return missing;
        var caller = callers.Current;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var entries = await context.LicenceEntries.AsNoTracking().Where(entry => entry.DecisionId == held.Decision.Id)
            .OrderBy(entry => entry.Line).ToListAsync(cancellationToken);
        var names = await context.NamesAsync(entries.Select(entry => entry.PersonId).OfType<PersonId>(), cancellationToken);
        var (licence, limit) = (held.Licence, held.Decision.Terms.Limit);
        return new ShowLicence.Answer(
            request.Decision,
            Domain.Casework.CaseWords.Of(held.StatusOn(today)),
            limit,
            licence.Used,
            limit?.Quantity - licence.Used,
            [.. licence.Conditions.OrderBy(one => one.Number)
                .Select(one => Condition(one, held.Decision.FollowedConditions[one.Number - 1], today))],
            [.. entries.Select(entry => Entry(entry, names, caller.Organisation != held.Decision.OrganisationId))],
            LicenceEntry.FindBreak(entries, licence.Lines, licence.Head) is { } line ? $"The entries are broken at entry {line}." : null,
            caller.Organisation == held.Decision.OrganisationId && Roles.Allow(caller, Permission.ReportOnLicence),
            caller.Organisation != held.Decision.OrganisationId && Roles.Allow(caller, Permission.Draft));
    }

    private static ShowLicence.Condition Condition(LicenceCondition one, ConditionTerms terms, DateOnly today) => new(
        one.Number, one.Text, one.Duty, one.State, InWords.Due(terms), one.NextDue,
        one.NextDue < today && one.State is not ConditionState.Met, terms.Evidence);

    private static ShowLicence.Entry Entry(LicenceEntry entry, IReadOnlyDictionary<PersonId, string> names, bool named) => new(
        entry.Line, entry.At,
        entry.PersonId is not { } person ? "the calendar"
            : named || IsHolders(entry.Act) ? names.GetValueOrDefault(person, "(unknown person)") : CaseAccess.Office,
        entry.Act, entry.Condition, entry.Text, entry.Quantity, entry.DocumentName);

    private static bool IsHolders(LicenceAct act) => act is LicenceAct.ReportFulfilment or LicenceAct.ReportUsage;
}
