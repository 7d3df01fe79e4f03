using FluentValidation;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts;

/// <summary>Makes a key with which a machine acts in the caller's name. The secret is shown once; only its digest is kept.</summary>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Scopes">What it may do; never more than its owner may at the time of use.</param>
/// <param name="Days">After how many days it ends by itself; null for the most, a year.</param>
public sealed record CreateApiKey(string Name, IReadOnlyList<Permission> Scopes, int? Days = null) : ICommand<CreateApiKey.Answer>,
    ITellsSecret
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageKeys;

    /// <summary>After how many days every key has ended: whoever still needs one makes another.</summary>
    public const int MostDays = 365;

    /// <summary>
    /// What a key can be limited to. What an officer answers for in person (draft, advise, countersign, issue, keep rules, keys or
    /// accounts) is not there; an enterprise's programs may apply and answer in the name of who gave them the key.
    /// </summary>
    public static IReadOnlyList<Permission> Possible { get; } =
    [
        Permission.ReadModels, Permission.ImportModels, Permission.RecordFacts, Permission.Evaluate, Permission.Check, Permission.ReadCases,
        Permission.ReportOnLicence, Permission.Apply, Permission.ReadAdvice, Permission.ReadNotices,
    ];

    /// <summary>The key.</summary>
    /// <param name="Id">Its id, to revoke it by.</param>
    /// <param name="Secret">What the machine sends as a bearer token; not shown again.</param>
    public sealed record Answer(ApiKeyId Id, string Secret);
}

internal sealed class CreateApiKeyValidator : AbstractValidator<CreateApiKey>
{
    public CreateApiKeyValidator(ICallerSource callers)
    {
        RuleFor(act => act.Name).Must(name => name.Trim().Length is > 0 and <= 200)
            .Right("The key has no name or a very long one.", "A name of 1 to 200 characters, such as build server.");
        RuleFor(act => act.Scopes).Must(scopes => scopes.Count > 0 && scopes.All(CreateApiKey.Possible.Contains))
            .Right("The key has no scope, or one that takes a person.", $"Some of {string.Join(", ", CreateApiKey.Possible)}.");
        RuleFor(act => act.Scopes).Must(scopes => scopes.All(scope => Roles.Allow(callers.Current, scope)))
            .Right("You may not do all of that yourself.", "Choose among what your roles allow.");
        RuleFor(act => act.Days).Must(days => days is null or (> 0 and <= CreateApiKey.MostDays))
            .Right("That is no length of time.", $"1 to {CreateApiKey.MostDays} days.");
    }
}

internal sealed class CreateApiKeyHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<CreateApiKey, Result<CreateApiKey.Answer>>
{
    public Task<Result<CreateApiKey.Answer>> Handle(CreateApiKey request, CancellationToken cancellationToken)
    {
        var secret = ApiKeySecret.Make();
        var key = new ApiKey
        {
            Id = new(Guid.CreateVersion7()),
            OrganisationId = callers.Current.Organisation,
            PersonId = callers.Current.Person,
            Name = request.Name.Trim(),
            Digest = ApiKeySecret.DigestOf(secret),
            Scopes = string.Join(' ', request.Scopes.Distinct()),
            CreatedAt = clock.GetUtcNow(),
            ExpiresAt = clock.GetUtcNow().AddDays(request.Days ?? CreateApiKey.MostDays),
        };
        context.Add(key);
        return Task.FromResult<Result<CreateApiKey.Answer>>(new CreateApiKey.Answer(key.Id, secret));
    }
}
