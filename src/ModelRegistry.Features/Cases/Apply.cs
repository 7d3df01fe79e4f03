using FluentValidation;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Papers;
using ModelRegistry.Features.Cases.Applying;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Cases;

/// <summary>Applies to the authority for a decision on a release. The law of the day under the enforced profile will be asked.</summary>
/// <param name="IdempotencyKey">The applicant's own key for this act: sent twice, it is one application.</param>
/// <param name="ReleaseId">The release.</param>
/// <param name="Destination">The country it is to go to (ISO 3166-1 alpha-2).</param>
/// <param name="Day">The day the export or use is meant for.</param>
public sealed record Apply(string IdempotencyKey, ReleaseId ReleaseId, string Destination, DateOnly Day) : ICommand<Apply.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Apply;

    /// <summary>The code of the authority that it is for: "UK". It is decided by that authority's law.</summary>
    public string Authority { get; init; } = LicensingAuthority.First;

    /// <summary>What moves or is used: the weights, or access to them.</summary>
    public ItemKind Item { get; init; } = ItemKind.Weights;

    /// <summary>The parties with their roles.</summary>
    public IReadOnlyList<PartyInRole> Parties { get; init; } = [];

    /// <summary>Who exports; null when not stated.</summary>
    public Party? Exporter { get; init; }

    /// <summary>The country it leaves; null when not stated.</summary>
    public string? ExportedFrom { get; init; }

    /// <summary>What for.</summary>
    public EndUse EndUse { get; init; }

    /// <summary>By which kind of access.</summary>
    public AccessKind Access { get; init; }

    /// <summary>What is done.</summary>
    public Activity Activity { get; init; }

    /// <summary>What the applicant adds in words.</summary>
    public string? Note { get; init; }

    /// <summary>The language in which the applicant asks to be answered (en, de, fr, ja); null for no wish.</summary>
    public string? Language { get; init; }

    /// <summary>The application as received.</summary>
    /// <param name="Reference">The reference to follow it by.</param>
    /// <param name="WasThere">True when the same application had been received before.</param>
    public sealed record Answer(string Reference, bool WasThere);
}

internal sealed class ApplyValidator : AbstractValidator<Apply>
{
    private const int MostParties = 50;

    public ApplyValidator()
    {
        RuleFor(act => act.IdempotencyKey).Must(key => key?.Trim().Length is > 0 and <= 100)
            .Right("The key of this application is missing or too long.", "Send 1 to 100 characters that no other application has.");
        RuleFor(act => act.Destination).Must(code => Country.TryParse(code, out _))
            .Right("The destination is no country code.", "Write two letters of ISO 3166-1, such as DE.");
        RuleFor(act => act.ExportedFrom).Must(code => code is null || Country.TryParse(code, out _))
            .Right("The country of export is no country code.", "Write two letters of ISO 3166-1, such as US, or leave it out.");
        RuleFor(act => act.Day).Must(day => day.Year is > 2000 and < 2100)
            .Right("The day is missing or far from any day of use.", "Write the day of the export or use, such as 2026-12-01.");
        RuleFor(act => act.Item).Must(item => item is not ItemKind.Chip)
            .Right("An application on a release cannot be for a chip.", "Choose the weights, or remote access to them.");
        RuleFor(act => act.Note).Must(note => note is not { Length: > 4000 })
            .Right("The note is too long.", "Write at most 4,000 characters.");
        RuleFor(act => act.Language).Must(PaperLanguage.IsKnown)
            .Right("No paper is written in that language.", $"Choose one of {string.Join(", ", PaperLanguage.All)}, or none.");
        RuleFor(act => act.Parties).Must(parties => parties.Count <= MostParties)
            .Right("There are too many parties.", $"Name at most {MostParties}.");
        RuleForEach(act => act.Parties).Must(party => party.Party.Name.Trim().Length is > 0 and <= 300)
            .Right("A party has no name or a very long one.", "Write a name of at most 300 characters.");
    }
}

internal sealed class ApplyHandler(CaseOpening opening, OfficeOf offices, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<Apply, Result<Apply.Answer>>
{
    public async Task<Result<Apply.Answer>> Handle(Apply request, CancellationToken cancellationToken)
    {
        var actor = callers.Current.ActsAt(clock);
        if (await opening.NameAsync(request.ReleaseId, cancellationToken) is not { } name)
            return new Refusal.NotFound($"release {request.ReleaseId}");
        if (await offices.WhyNotAsync(request.Authority, cancellationToken) is { } closed) return closed;
        var key = request.IdempotencyKey.Trim();
        var application = Application(request, name);
        if (await opening.UnderKeyAsync(actor.Organisation, key, cancellationToken) is { } before) return Again(before, application);
        var @case = await opening.OpenAsync(request.Authority, application, actor, key, [], amends: null, cancellationToken);
        return new Apply.Answer(@case.Reference, WasThere: false);
    }

    private static Result<Apply.Answer> Again(LicenceCase before, CaseApplication application) => before.Application == application
        ? new Apply.Answer(before.Reference, WasThere: true)
        : new Refusal.NotValid(
            nameof(Apply.IdempotencyKey), $"Another application was received under this key: {before.Reference}.", "Send a new key.");

    private static CaseApplication Application(Apply request, string name)
    {
        var destination = Country.Of(request.Destination);
        var question = new Question
        {
            Item = new(request.Item, Release: name),
            Law = OfficeOf.LawOf(request.Authority),
            Exporter = request.Exporter,
            ExportedFrom = request.ExportedFrom is { } from ? Country.Of(from).Code : null,
            Destination = destination.Code,
            Parties = request.Parties,
            EndUse = request.EndUse,
            Access = request.Access,
            Activity = request.Activity,
            Day = request.Day,
        };
        var note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim();
        return new(request.ReleaseId, name, EvaluationJson.Write(question), destination, request.Day, note) { Language = request.Language };
    }
}
