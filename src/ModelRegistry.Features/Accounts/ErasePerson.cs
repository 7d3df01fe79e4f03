using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Accounts.Factors;
using ModelRegistry.Features.Accounts.Offices;
using ModelRegistry.Features.Accounts.Sessions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts;

/// <summary>
/// Forgets the name of a person, their account, where they signed in and their second factor. Records that refer to them stay as they are
/// and stay valid. The last administrator stays.
/// </summary>
/// <param name="PersonId">Whom.</param>
public sealed record ErasePerson(PersonId PersonId) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageAccounts;
}

internal sealed class ErasePersonHandler(RegistryContext context, SessionBook sessions, FactorBook factors, RoleDesk desk)
    : IRequestHandler<ErasePerson, Result<Done>>
{
    public async Task<Result<Done>> Handle(ErasePerson request, CancellationToken cancellationToken)
    {
        var person = await context.People.SingleOrDefaultAsync(p => p.Id == request.PersonId, cancellationToken);
        if (person is null)
        {
            return new Refusal.NotFound($"person {request.PersonId}");
        }

        if (await FirstAdministrator.IsLastAsync(context, person.Id, cancellationToken))
        {
            return FirstAdministrator.KeepsTheLast;
        }

        if (await IsAdministratorAsync(person.Id, cancellationToken) && await desk.TakesTwoAsync(cancellationToken))
        {
            return new Refusal.NotValid("", "This person is an administrator.", "Take the role away first, which takes two; else one could be left alone by one.");
        }

        person.Erase();
        await sessions.ForgetAsync(person.Id, cancellationToken);
        await factors.ForgetAsync(person.Id, cancellationToken);
        await context.ProviderSubjects.Where(link => link.PersonId == person.Id).ExecuteDeleteAsync(cancellationToken);
        context.Users.RemoveRange(await context.Users.Where(account => account.PersonId == person.Id).ToListAsync(cancellationToken));
        return Done.Instance;
    }

    private Task<bool> IsAdministratorAsync(PersonId person, CancellationToken stop) =>
        (from held in context.UserRoles
         join role in context.Roles on held.RoleId equals role.Id
         join account in context.Users on held.UserId equals account.Id
         where account.PersonId == person && role.Name == nameof(Role.Administrator)
         select held).AnyAsync(stop);
}
