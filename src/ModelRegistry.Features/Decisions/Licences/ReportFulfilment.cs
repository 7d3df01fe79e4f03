using FluentValidation;
using MediatR;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Decisions.Licences;

/// <summary>Reports that a condition of one's own organisation's licence is fulfilled, in words and where asked with a document.</summary>
/// <param name="Decision">The decision's reference.</param>
/// <param name="Number">The condition's number.</param>
/// <param name="Text">How it is fulfilled.</param>
/// <param name="DocumentName">The document's file name; null for none.</param>
/// <param name="Document">The document's bytes; null for none.</param>
public sealed record ReportFulfilment(
    string Decision, int Number, string Text, string? DocumentName = null, ReadOnlyMemory<byte>? Document = null) : ICommand<Done>
{
    /// <summary>The largest document that is taken, in bytes.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <inheritdoc/>
    public static Permission Needs => Permission.ReportOnLicence;
}

internal sealed class ReportFulfilmentValidator : AbstractValidator<ReportFulfilment>
{
    public ReportFulfilmentValidator()
    {
        RuleFor(act => act.Text).Must(text => text?.Trim().Length is > 0 and <= 4000)
            .Right("The report is empty or very long.", "Write how the condition is fulfilled, in at most 4,000 characters.");
        RuleFor(act => act.Document).Must(document => document is null or { Length: > 0 and <= ReportFulfilment.MostBytes })
            .Right("The document is empty or too large.", "Hand in at most 10 MB.");
        RuleFor(act => act.DocumentName).Must((act, name) => act.Document is null == name is null && name is not { Length: > 200 })
            .Right("The document has no name, or a very long one.", "Name it in at most 200 characters.");
    }
}

internal sealed class ReportFulfilmentHandler(RegistryContext context, ICallerSource callers, LicenceDesk desk, TimeProvider clock)
    : IRequestHandler<ReportFulfilment, Result<Done>>
{
    public async Task<Result<Done>> Handle(ReportFulfilment request, CancellationToken cancellationToken)
    {
        var actor = callers.Current.ActsAt(clock);
        if (!(await desk.FindAsync(request.Decision, cancellationToken)).TryGet(out var held, out var missing)) return missing;
        if (held.Decision.OrganisationId != actor.Organisation) return new Refusal.NotAllowed(ReportFulfilment.Needs, SignIn: false);
        var document = request.Document is { } bytes ? new HandedIn(Path.GetFileName(request.DocumentName!), bytes.ToArray()) : null;
        var terms = held.Decision.FollowedConditions.ElementAtOrDefault(request.Number - 1);
        if (held.Licence.Say(LicenceAct.ReportFulfilment, request.Number, terms, request.Text.Trim(), document, actor) is { } refusal)
            return LicenceDesk.Refused(refusal);
        context.KeepEntries(held.Licence);
        return Done.Instance;
    }
}
