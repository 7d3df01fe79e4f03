using FluentValidation;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Clearances;

/// <summary>
/// Asks whether an enterprise may use a model there and for that: by the model's name, by the SHA-256 of one of its files, by a package
/// URL, or by the bytes of its card. Nothing is stored. What matches nothing is "cannot tell".
/// </summary>
public sealed record CheckClearance : IQuery<ClearanceAnswer>
{
    /// <summary>The most bytes of a card that are read.</summary>
    public const int MostCardBytes = 1024 * 1024;

    /// <inheritdoc/>
    public static Permission Needs => Permission.Check;

    /// <summary>The model's name, with "@" and the label where one release is meant.</summary>
    public string? Model { get; init; }

    /// <summary>SHA-256 of a file of the release, or the release's root digest; 64 hexadecimal digits.</summary>
    public string? Sha256 { get; init; }

    /// <summary>A package URL: "pkg:huggingface/deepseek-ai/DeepSeek-R1@revision".</summary>
    public string? Purl { get; init; }

    /// <summary>The bytes of a model card; may come together with <see cref="Model"/>, because no card states its model's name.</summary>
    public ReadOnlyMemory<byte>? Card { get; init; }

    /// <summary>The country of use (ISO 3166-1 alpha-2).</summary>
    public required string Jurisdiction { get; init; }

    /// <summary>What for.</summary>
    public EndUse Use { get; init; }

    /// <summary>What is done; null for integration where the use is commercial software, and use otherwise.</summary>
    public Activity? Activity { get; init; }

    /// <summary>By which kind of access; the weights unless stated.</summary>
    public AccessKind Access { get; init; }

    /// <summary>The country the weights come from; null when not stated.</summary>
    public string? ExportedFrom { get; init; }

    /// <summary>Who uses it in the end; null when not stated.</summary>
    public string? EndUser { get; init; }

    /// <summary>Where the end user is; null when not stated.</summary>
    public string? EndUserCountry { get; init; }

    /// <summary>The day; today when not stated.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Whose law answers; the country of use does not choose it.</summary>
    public Jurisdiction Law { get; init; } = Rulebook.Questions.Jurisdiction.UnitedStates;

    /// <summary>Which standings count.</summary>
    public string Profile { get; init; } = Profiles.Enforced;
}

internal sealed class CheckClearanceValidator : AbstractValidator<CheckClearance>
{
    private const int LongestName = 600;

    public CheckClearanceValidator()
    {
        RuleFor(act => act).Must(NameOneThing).OverridePropertyName("model")
            .Right("This names no model, or more than one thing to look for.", "One of model, sha256, purl or a card; a card may come with model.");
        RuleFor(act => act.Model).Must(BeName).OverridePropertyName("model")
            .Right("This is no name of a model.", $"A name of 1 to {LongestName} characters, such as deepseek-ai/DeepSeek-R1.");
        RuleFor(act => act.Sha256).Must(hex => hex is null || Sha256Digest.TryParse(hex.Trim(), out _)).OverridePropertyName("sha256")
            .Right("This is no SHA-256.", "64 hexadecimal digits.");
        RuleFor(act => act.Purl).Must(purl => purl is null || PackageUrl.TryParse(purl, out _)).OverridePropertyName("purl")
            .Right("This is no package URL of a model.", "Such as pkg:huggingface/deepseek-ai/DeepSeek-R1.");
        RuleFor(act => act.Card).Must(card => card is not { Length: > CheckClearance.MostCardBytes }).OverridePropertyName("card")
            .Right("The card is too large.", $"At most {CheckClearance.MostCardBytes} bytes.");
        Where();
        RuleFor(act => act.Law).Must(Laws.Held).OverridePropertyName("law").Right(Laws.NotHeld, Laws.Right);
        RuleFor(act => act.Profile).Must(Profiles.All.Contains).OverridePropertyName("profile")
            .Right("There is no such profile.", $"One of {string.Join(", ", Profiles.All)}.");
        RuleFor(act => act.Day).Must(day => day is null or { Year: > 1949 and < 2100 }).OverridePropertyName("day")
            .Right("This day is far from any law that is modelled.", "The day of the use, such as 2026-12-01.");
    }

    private void Where()
    {
        RuleFor(act => act.Jurisdiction).Must(code => Country.TryParse(code, out _)).OverridePropertyName("jurisdiction")
            .Right("This is not a country code.", "Two letters of ISO 3166-1, such as DE.");
        RuleFor(act => act.ExportedFrom).Must(BeCountry).OverridePropertyName("exportedFrom")
            .Right("This is not a country code.", "Two letters of ISO 3166-1, such as US.");
        RuleFor(act => act.EndUserCountry).Must(BeCountry).OverridePropertyName("endUserCountry")
            .Right("This is not a country code.", "Two letters of ISO 3166-1, such as DE.");
        RuleFor(act => act.EndUserCountry).Null().When(act => string.IsNullOrWhiteSpace(act.EndUser)).OverridePropertyName("endUserCountry")
            .Right("A country is stated for an end user who is not.", "State endUser too, or leave the country out.");
        RuleFor(act => act.EndUser).Must(BeName).OverridePropertyName("endUser")
            .Right("This is no name of a party.", $"A name of 1 to {LongestName} characters.");
    }

    private static bool NameOneThing(CheckClearance act) =>
        new[] { act.Card is null && act.Model is not null, act.Sha256 is not null, act.Purl is not null, act.Card is not null }
            .Count(stated => stated) == 1;

    private static bool BeName(string? name) => name is null || name.Trim().Length is > 0 and <= LongestName;

    private static bool BeCountry(string? code) => code is null || Country.TryParse(code, out _);
}

internal sealed class CheckClearanceHandler(ModelIdentity identity, ClearanceCheck check, TimeProvider clock)
    : IRequestHandler<CheckClearance, Result<ClearanceAnswer>>
{
    public async Task<Result<ClearanceAnswer>> Handle(CheckClearance request, CancellationToken cancellationToken)
    {
        var asked = Question(request);
        var found = await identity.OfAsync(request, cancellationToken);
        return found.Releases.Count == 1
            ? await check.OfAsync(found.Releases[0], asked, found.Notes, cancellationToken)
            : await check.CannotTellAsync(found, asked, cancellationToken);
    }

    private Question Question(CheckClearance act) => new()
    {
        Item = new(ItemKind.Weights),
        ExportedFrom = act.ExportedFrom is { } from ? Country.Of(from).Code : null,
        Destination = Country.Of(act.Jurisdiction).Code,
        Parties = act.EndUser is { } user
            ? [new(PartyRole.EndUser, new(user.Trim(), act.EndUserCountry is { } code ? Country.Of(code).Code : null))]
            : [],
        EndUse = act.Use,
        Access = act.Access,
        Activity = act.Activity ?? Implied(act),
        Day = act.Day ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
        Law = act.Law,
        Profile = act.Profile,
    };

    /// <summary>Weights that come from another country move; else they are built in or used where they are.</summary>
    private static Activity Implied(CheckClearance act) => act switch
    {
        { ExportedFrom: { } from } when Country.Of(from) != Country.Of(act.Jurisdiction) =>
            Country.Of(from).Code == "US" ? Activity.Export : Activity.Reexport,
        { Use: EndUse.CommercialSoftware } => Activity.Integration,
        _ => Activity.Use,
    };
}
