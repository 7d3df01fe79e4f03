using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts;

/// <summary>
/// Makes the first administrator with the code from the console. It works once, and never when there is an
/// administrator.
/// </summary>
/// <param name="Code">The code.</param>
/// <param name="PersonName">The administrator's name.</param>
/// <param name="UserName">The name to sign in with.</param>
/// <param name="Password">The password to sign in with.</param>
/// <param name="OrganisationName">The organisation that runs this registry.</param>
public sealed record ClaimFirstAdministrator(string Code, string PersonName, string UserName, string Password, string OrganisationName)
    : ICommand<ClaimFirstAdministrator.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ClaimFirstAdministrator;

    /// <summary>Whom it made.</summary>
    /// <param name="AccountId">The account.</param>
    /// <param name="PersonId">The person.</param>
    /// <param name="OrganisationId">The organisation.</param>
    public sealed record Answer(Guid AccountId, PersonId PersonId, OrganisationId OrganisationId);
}

internal sealed class ClaimFirstAdministratorValidator : AbstractValidator<ClaimFirstAdministrator>
{
    public ClaimFirstAdministratorValidator()
    {
        RuleFor(act => act.PersonName).NotEmpty().Right("The name is missing.", "Give the administrator's name.");
        RuleFor(act => act.UserName).NotEmpty().Right("The user name is missing.", "Give a name to sign in with.");
        RuleFor(act => act.OrganisationName).NotEmpty().Right("The organisation is missing.", "Give the name of the organisation that runs this registry.");
    }
}

internal sealed class ClaimFirstAdministratorHandler(RegistryContext context, AccountMaking making, TimeProvider clock)
    : IRequestHandler<ClaimFirstAdministrator, Result<ClaimFirstAdministrator.Answer>>
{
    public async Task<Result<ClaimFirstAdministrator.Answer>> Handle(ClaimFirstAdministrator request, CancellationToken cancellationToken)
    {
        var digest = FirstAdministrator.DigestOf(request.Code);
        var code = await context.AdministratorCodes.SingleOrDefaultAsync(c => c.Digest == digest && c.UsedAt == null, cancellationToken);
        if (code is null || await FirstAdministrator.ExistsAsync(context, cancellationToken))
        {
            return new Refusal.NotValid(nameof(request.Code), "This code makes no administrator.", "Take the code that the last start printed on the console; it works once.");
        }

        if (clock.GetUtcNow() - code.MadeAt > FirstAdministrator.GoodFor)
        {
            return new Refusal.NotValid(nameof(request.Code), "This code is more than an hour old and no longer good.",
                "Start the registry again: it prints a new code on the console.");
        }

        code.UsedAt = clock.GetUtcNow();
        return await MakeAsync(request);
    }

    private async Task<Result<ClaimFirstAdministrator.Answer>> MakeAsync(ClaimFirstAdministrator request)
    {
        var organisation = new Organisation { Id = new(Guid.CreateVersion7()), Name = request.OrganisationName.Trim(), IsAuthority = true };
        context.Add(organisation);
        var made = await making.MakeAsync(request.PersonName, request.UserName, request.Password, organisation, Role.Administrator);
        return made.TryGet(out var account, out var refusal)
            ? new ClaimFirstAdministrator.Answer(account.Id, account.PersonId, organisation.Id)
            : refusal;
    }
}
