using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Decisions.Licences;

/// <summary>
/// Reports usage under a licence of one's own organisation. The same key with the same content is one report and tells the same answer;
/// with another content it is refused. What goes beyond the limit is refused, however many report at once.
/// </summary>
/// <param name="Decision">The decision's reference.</param>
/// <param name="Key">The holder's own key for this report.</param>
/// <param name="Quantity">How much was used, exact.</param>
/// <param name="UsedOn">On which day.</param>
/// <param name="Text">On what, in words.</param>
public sealed record ReportUsage(string Decision, string Key, decimal Quantity, DateOnly UsedOn, string Text) : ICommand<ReportUsage.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReportOnLicence;

    /// <summary>The report as entered.</summary>
    /// <param name="Line">Its number among the entries of the licence.</param>
    /// <param name="Used">How much was used in all after it.</param>
    /// <param name="Remaining">How much was left after it.</param>
    /// <param name="Unit">Of what.</param>
    /// <param name="WasThere">True when it had been entered before under this key.</param>
    public sealed record Answer(int Line, decimal Used, decimal Remaining, string Unit, bool WasThere);
}

internal sealed class ReportUsageValidator : AbstractValidator<ReportUsage>
{
    public ReportUsageValidator()
    {
        RuleFor(act => act.Key).Must(key => key?.Trim().Length is > 0 and <= 100)
            .Right("The report has no key, or a very long one.", "Send 1 to 100 characters that no other report on this licence has.");
        RuleFor(act => act.Quantity).Must(quantity => quantity is > 0 and < 1_000_000_000_000_000)
            .Right("That is no quantity.", "Write a number above 0, such as 12 or 0.5.");
        RuleFor(act => act.UsedOn).Must(day => day.Year is > 2000 and < 2100)
            .Right("The day of use is missing.", "Write the day, such as 2026-11-22.");
        RuleFor(act => act.Text).Must(text => text?.Trim().Length is > 0 and <= 4000)
            .Right("The report does not say what was used.", "Write it in at most 4,000 characters.");
    }
}

internal sealed class ReportUsageHandler(RegistryContext context, ICallerSource callers, LicenceDesk desk, TimeProvider clock)
    : IRequestHandler<ReportUsage, Result<ReportUsage.Answer>>
{
    public async Task<Result<ReportUsage.Answer>> Handle(ReportUsage request, CancellationToken cancellationToken)
    {
        var (actor, key) = (callers.Current.ActsAt(clock), request.Key.Trim());
        if (!(await desk.FindAsync(request.Decision, cancellationToken)).TryGet(out var held, out var missing)) return missing;
        if (held.Decision.OrganisationId != actor.Organisation) return new Refusal.NotAllowed(ReportUsage.Needs, SignIn: false);
        var limit = held.Decision.Terms.Limit;
        var before = await context.LicenceEntries.AsNoTracking()
            .SingleOrDefaultAsync(entry => entry.DecisionId == held.Decision.Id && entry.Key == key, cancellationToken);
        if (before is not null) return Again(before, request, limit!);

        var usage = new ReportedUsage(request.Quantity, request.UsedOn, request.Text.Trim(), key);
        if (held.Licence.Report(usage, limit, held.StatusOn(request.UsedOn), actor) is { } refusal) return LicenceDesk.Refused(refusal);
        context.KeepEntries(held.Licence);
        return Told(held.Licence.NewEntries[^1], limit!, wasThere: false);
    }

    private static Result<ReportUsage.Answer> Again(LicenceEntry before, ReportUsage request, UsageLimit limit) =>
        (before.Quantity, before.UsedOn, before.Text) == (request.Quantity, request.UsedOn, request.Text.Trim())
            ? Told(before, limit, wasThere: true)
            : new Refusal.NotValid(
                nameof(ReportUsage.Key), $"Another report was entered under this key: entry {before.Line}.", "Send a new key with a new report.");

    private static ReportUsage.Answer Told(LicenceEntry entry, UsageLimit limit, bool wasThere) =>
        new(entry.Line, entry.Used, limit.Quantity - entry.Used, limit.Unit, wasThere);
}
