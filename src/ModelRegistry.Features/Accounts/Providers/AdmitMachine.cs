using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts.Providers;

/// <summary>
/// Lets a machine that the caller's own organisation's provider knows act in the caller's name, by bearer tokens of that provider, within
/// scopes. The provider proves who the machine is; what it may do here is said here.
/// </summary>
/// <param name="Provider">The provider, by its name.</param>
/// <param name="Subject">The subject of the machine's tokens there.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Scopes">What it may do; never more than its owner may at the time of use.</param>
public sealed record AdmitMachine(string Provider, string Subject, string Name, IReadOnlyList<Permission> Scopes) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageKeys;
}

internal sealed class AdmitMachineValidator : AbstractValidator<AdmitMachine>
{
    public AdmitMachineValidator(ICallerSource callers)
    {
        RuleFor(act => act.Subject).Must(subject => subject.Length is > 0 and <= 255 && subject.All(char.IsAscii))
            .Right("The subject is missing, or is none.", "Write the claim sub of the machine's tokens: 1 to 255 ASCII characters.");
        RuleFor(act => act.Name).Must(name => name.Trim().Length is > 0 and <= 200)
            .Right("The machine has no name or a very long one.", "A name of 1 to 200 characters, such as build server.");
        RuleFor(act => act.Scopes).Must(scopes => scopes.Count > 0 && scopes.All(CreateApiKey.Possible.Contains))
            .Right("The machine may do nothing, or something that takes a person.", $"Some of {string.Join(", ", CreateApiKey.Possible)}.");
        RuleFor(act => act.Scopes).Must(scopes => scopes.All(scope => Roles.Allow(callers.Current, scope)))
            .Right("You may not do all of that yourself.", "Choose among what your roles allow.");
    }
}

internal sealed class AdmitMachineHandler(RegistryContext context, ProviderDirectory providers, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<AdmitMachine, Result<Done>>
{
    public async Task<Result<Done>> Handle(AdmitMachine request, CancellationToken cancellationToken)
    {
        var caller = callers.Current;
        var own = await context.Organisations.Where(one => one.Id == caller.OrganisationId).Select(one =>
            one.Name).SingleOrDefaultAsync(cancellationToken);
        if (providers.Find(request.Provider) is not { Audience: not null } provider
            || !string.Equals(provider.Organisation, own, StringComparison.OrdinalIgnoreCase))
        {
            return new Refusal.NotFound($"provider {request.Provider} of your organisation that gives tokens for the API");
        }

        var key = ProviderSubject.KeyOf(provider.Issuer, request.Subject);
        if (await context.ProviderSubjects.AnyAsync(one => one.Key == key, cancellationToken))
        {
            return new Refusal.NotValid(
                nameof(request.Subject), "This subject is linked already.", "Remove that link first; a subject means one person or one machine.");
        }

        context.Add(new ProviderSubject
        {
            Key = key,
            Issuer = provider.Issuer,
            Subject = request.Subject,
            PersonId = caller.Person,
            Name = request.Name.Trim(),
            Scopes = string.Join(' ', request.Scopes.Distinct()),
            LinkedAt = clock.GetUtcNow(),
        });
        return Done.Instance;
    }
}
