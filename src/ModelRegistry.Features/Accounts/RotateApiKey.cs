using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts;

/// <summary>
/// Gives a key a new secret, shown once. The one there was opens the door for some hours more, so that a machine can be told meanwhile;
/// one before that ends now.
/// </summary>
/// <param name="Id">The key: the caller's own.</param>
/// <param name="Hours">For how many hours both open the door; 0 ends the old one now.</param>
public sealed record RotateApiKey(ApiKeyId Id, int Hours) : ICommand<RotateApiKey.Answer>, ITellsSecret
{
    /// <summary>The longest overlap: a week.</summary>
    public const int MostHours = 168;

    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageKeys;

    /// <summary>The new secret.</summary>
    /// <param name="Secret">What the machine sends as a bearer token; not shown again.</param>
    /// <param name="FormerUntil">When the old one ends.</param>
    public sealed record Answer(string Secret, DateTimeOffset FormerUntil);
}

internal sealed class RotateApiKeyValidator : AbstractValidator<RotateApiKey>
{
    public RotateApiKeyValidator() => RuleFor(act => act.Hours).Must(hours => hours is >= 0 and <= RotateApiKey.MostHours)
        .Right("That is no overlap.", $"0 to {RotateApiKey.MostHours} hours.");
}

internal sealed class RotateApiKeyHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<RotateApiKey, Result<RotateApiKey.Answer>>
{
    public async Task<Result<RotateApiKey.Answer>> Handle(RotateApiKey request, CancellationToken cancellationToken)
    {
        var (caller, now) = (callers.Current, clock.GetUtcNow());
        var key = await context.ApiKeys.SingleOrDefaultAsync(
            one => one.Id == request.Id && one.OrganisationId == caller.Organisation && one.PersonId == caller.Person, cancellationToken);
        if (key is null || !key.HoldsAt(now))
        {
            return new Refusal.NotFound($"key {request.Id} that holds");
        }

        var (secret, until) = (ApiKeySecret.Make(), now.AddHours(request.Hours));
        key.Rotate(ApiKeySecret.DigestOf(secret), now, until);
        return new RotateApiKey.Answer(secret, until);
    }
}
