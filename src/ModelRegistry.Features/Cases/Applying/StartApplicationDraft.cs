using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Cases.Applying;

/// <summary>
/// Begins an application: with what the registry knows of the organisation filled in, or with everything of an earlier application of the
/// same organisation, its documents among it.
/// </summary>
/// <param name="Kind">What is asked for.</param>
/// <param name="ReleaseId">For which release.</param>
public sealed record StartApplicationDraft(ApplicationKind Kind, ReleaseId ReleaseId) : ICommand<StartApplicationDraft.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Apply;

    /// <summary>The reference of the application to copy; null for none.</summary>
    public string? CopyOf { get; init; }

    /// <summary>Whether the new application is to amend the one that is copied, and not to stand beside it.</summary>
    public bool Amending { get; init; }

    /// <summary>The code of the authority that it is for; null for the one of the application that is copied, or the first.</summary>
    public string? Authority { get; init; }

    /// <summary>The draft.</summary>
    /// <param name="Id">To go on with it.</param>
    public sealed record Answer(ApplicationDraftId Id);
}

internal sealed class StartApplicationDraftValidator : AbstractValidator<StartApplicationDraft>
{
    public StartApplicationDraftValidator()
    {
        RuleFor(act => act.Kind).IsInEnum().Right("There is no such type of application.", "Choose one of the types that are offered.");
        RuleFor(act => act.CopyOf).Must((act, of) => !act.Amending || of is not null)
            .Right("It is not said which application is amended.", "Name its reference.");
    }
}

internal sealed class StartApplicationDraftHandler(
    RegistryContext context, CaseOpening opening, OfficeOf offices, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<StartApplicationDraft, Result<StartApplicationDraft.Answer>>
{
    public async Task<Result<StartApplicationDraft.Answer>> Handle(StartApplicationDraft request, CancellationToken cancellationToken)
    {
        var caller = callers.Current;
        if (await opening.NameAsync(request.ReleaseId, cancellationToken) is null) return new Refusal.NotFound($"release {request.ReleaseId}");
        var earlier = request.CopyOf is { } of ? await context.FindCaseAsync(of, cancellationToken) : null;
        if (request.CopyOf is not null && earlier?.OrganisationId != caller.Organisation) return CaseAccess.NoCase(request.CopyOf);
        if (request.Amending && CannotAmend(earlier!) is { } cannot) return cannot;
        var authority = request.Amending ? earlier!.Authority : request.Authority ?? earlier?.Authority ?? LicensingAuthority.First;
        if (await offices.WhyNotAsync(authority, cancellationToken) is { } closed) return closed;
        var draft = Begin(request, authority, caller, clock.GetUtcNow());
        var values = earlier is null ? await KnownAsync(request.Kind, caller, cancellationToken) : Copied(earlier, draft);
        draft.Save(values, caller.Person, draft.StartedAt);
        if (earlier is not null) await CopyDocumentsAsync(earlier, draft, cancellationToken);
        context.Add(draft);
        return new StartApplicationDraft.Answer(draft.Id);
    }

    private static Refusal.NotValid? CannotAmend(LicenceCase earlier) => CaseTable.Find(earlier.Stage, CaseAct.Amend) is not null
        ? null
        : new(nameof(StartApplicationDraft.CopyOf), $"{earlier.Reference} is {CaseWords.Of(earlier.Stage)}, and cannot be amended.", "Copy it into a new application.");

    private static ApplicationDraft Begin(StartApplicationDraft request, string authority, Caller caller, DateTimeOffset at) => new()
    {
        Id = new(Guid.CreateVersion7()),
        OrganisationId = caller.Organisation,
        Kind = request.Kind,
        Authority = authority,
        ReleaseId = request.ReleaseId,
        StartedBy = caller.Person,
        StartedAt = at,
        CopiedFrom = request.CopyOf,
        Amends = request.Amending ? request.CopyOf : null,
        HeldBy = caller.Person,
        SavedBy = caller.Person,
        SavedAt = at,
    };

    // What only the earlier type asks is left behind.
    private static Dictionary<string, string> Copied(LicenceCase earlier, ApplicationDraft draft)
    {
        var type = ApplicationTypes.Of(draft.Kind);
        return ApplicationValues.Of(earlier.Application).Where(pair => ApplicationValues.Knows(type, pair.Key))
            .ToDictionary(pair => pair.Key, pair => pair.Value);
    }

    private async Task<Dictionary<string, string>> KnownAsync(ApplicationKind kind, Caller caller, CancellationToken stop)
    {
        var own = await context.Organisations.AsNoTracking().SingleAsync(organisation => organisation.Id == caller.Organisation, stop);
        var known = new Dictionary<string, string> { ["Exporter"] = own.Name };
        if (own.Country is { } country) known["ExporterCountry"] = known["ExportedFrom"] = country.Code;
        if (kind == ApplicationKind.ReexportOrDeployment)
        {
            known["Activity"] = nameof(Activity.Reexport);
            known.Remove("ExportedFrom");
        }

        return known;
    }

    private async Task CopyDocumentsAsync(LicenceCase earlier, ApplicationDraft draft, CancellationToken stop)
    {
        var documents = await context.CaseDocuments.AsNoTracking().Where(one => one.CaseId == earlier.Id)
            .OrderBy(one => one.Number).ToListAsync(stop);
        foreach (var one in documents)
        {
            draft.Add(new()
            {
                Id = new(Guid.CreateVersion7()),
                DraftId = draft.Id,
                OrganisationId = draft.OrganisationId,
                Purpose = one.Purpose,
                Name = one.Name,
                Content = one.Content,
                Digest = one.Digest,
                AddedBy = one.AddedBy,
                AddedAt = one.AddedAt,
            });
        }
    }
}
