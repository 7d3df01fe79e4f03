using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Accounts.Offices;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Accounts;

/// <summary>Makes a person and the account they sign in with. The organisation is the one of that name, or a new one.</summary>
/// <param name="UserName">The name to sign in with; unique without regard to case.</param>
/// <param name="PersonName">The person's name; it can be erased.</param>
/// <param name="Password">The first password.</param>
/// <param name="OrganisationName">For whom they act.</param>
/// <param name="OrganisationCountry">Where the organisation is; null when not known.</param>
/// <param name="IsAuthority">Whether the organisation is an office of an authority, of this country or an allied one.</param>
/// <param name="Roles">What they are here, among <see cref="Possible"/>.</param>
public sealed record MakeAccount(
    string UserName,
    string PersonName,
    string Password,
    string OrganisationName,
    Country? OrganisationCountry,
    bool IsAuthority,
    IReadOnlyList<Role> Roles) : ICommand<MakeAccount.Answer>, ITakesConfirmation
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageAccounts;

    /// <summary>For an office that is recorded anew: the code of the authority that it decides for; null for the first.</summary>
    public string? Authority { get; init; }

    /// <summary>The roles of an enterprise.</summary>
    public static IReadOnlyList<Role> OfEnterprise { get; } = [Role.Applicant, Role.ComplianceOfficer];

    /// <summary>The roles by which one reads or decides what is others': only a person of an authority has them.</summary>
    public static IReadOnlyList<Role> OfAuthority { get; } =
        [Role.LicensingOfficer, Role.Countersigner, Role.Regulator, Role.RulebookKeeper, Role.Administrator, Role.ReferredAgency];

    /// <summary>Every role that an account can have. The command line's local principal is no account.</summary>
    public static IReadOnlyList<Role> Possible { get; } = [.. OfEnterprise, .. OfAuthority];

    /// <summary>Whom it made.</summary>
    /// <param name="AccountId">The account.</param>
    /// <param name="PersonId">The person.</param>
    /// <param name="OrganisationId">The organisation, found or made.</param>
    /// <param name="InForce">Whether the account has its roles already; otherwise another administrator agrees to them first.</param>
    public sealed record Answer(Guid AccountId, PersonId PersonId, OrganisationId OrganisationId, bool InForce);
}

internal sealed class MakeAccountValidator : AbstractValidator<MakeAccount>
{
    private const int LongestUserName = 256;

    public MakeAccountValidator()
    {
        RuleFor(act => act.UserName).Must(name => Fits(name, LongestUserName))
            .Right("The user name is missing or very long.", $"Give a name to sign in with, of at most {LongestUserName} characters.");
        RuleFor(act => act.PersonName).Must(name => Fits(name, Columns.LongestName))
            .Right("The person's name is missing or very long.", $"Give the name of the person, of at most {Columns.LongestName} characters.");
        RuleFor(act => act.OrganisationName).Must(name => Fits(name, Columns.LongestName))
            .Right("The organisation is missing or its name very long.", $"Give the name of the organisation, of at most {Columns.LongestName} characters.");
        RuleFor(act => act.Password).Must(password => password.Length <= LongestUserName)
            .Right("The password is very long.", $"Choose one of at most {LongestUserName} characters.");
        RuleFor(act => act.Authority).Must((act, code) => code is null || (act.IsAuthority && LicensingAuthority.Find(code) is not null))
            .Right("That is no authority, or the organisation is no office.",
                $"One of {string.Join(", ", LicensingAuthority.All.Select(one => one.Code))}, for an office; none for an enterprise.");
        RuleFor(act => act.Roles).Must(roles => roles.Count > 0 && roles.All(MakeAccount.Possible.Contains))
            .Right("The account has no role, or one that no account can have.", $"Choose among {Named(MakeAccount.Possible)}.");
        RuleFor(act => act.Roles).Must(roles => !Frame.Roles.Clash(roles)).Right(Frame.Roles.ClashInWords, "Give them to two persons.");
        RuleFor(act => act.Roles).Must(roles => !roles.Any(MakeAccount.OfAuthority.Contains)).When(act => !act.IsAuthority)
            .Right("Only a person of an authority can have such a role.",
                $"Of an enterprise one is {Named(MakeAccount.OfEnterprise)}; for the other roles say that the organisation is an authority.");
    }

    private static bool Fits(string text, int most) => text.Trim() is { Length: > 0 } trimmed && trimmed.Length <= most;

    private static string Named(IEnumerable<Role> roles) => string.Join(", ", roles.Select(Frame.Roles.Describe));
}

internal sealed class MakeAccountHandler(RegistryContext context, AccountMaking making, RoleDesk desk)
    : IRequestHandler<MakeAccount, Result<MakeAccount.Answer>>
{
    public async Task<Result<MakeAccount.Answer>> Handle(MakeAccount request, CancellationToken cancellationToken)
    {
        var name = request.OrganisationName.Trim();
        var organisation = await context.Organisations.Named(name).SingleOrDefaultAsync(cancellationToken);
        if (organisation is not null && Contradiction(organisation, request) is { } contradiction)
        {
            return contradiction;
        }

        organisation ??= context.Add(
            new Organisation
            {
                Id = new(Guid.CreateVersion7()),
                Name = name,
                IsAuthority = request.IsAuthority,
                Authority = request.Authority,
            }).Entity;
        organisation.Country ??= request.OrganisationCountry;
        var made = await making.MakeAsync(request.PersonName, request.UserName, request.Password, organisation);
        if (!made.TryGet(out var account, out var refusal))
        {
            return refusal;
        }

        var put = await desk.ProposeAsync(desk.Of(account.PersonId, request.Roles, "A new account."), account, cancellationToken);
        return put.IsDone ? new MakeAccount.Answer(account.Id, account.PersonId, organisation.Id, put.Value) : put.Refusal!;
    }

    // What is recorded of an organisation is not changed by adding a person to it.
    private static Refusal.NotValid? Contradiction(Organisation recorded, MakeAccount request)
    {
        if (recorded.IsAuthority != request.IsAuthority)
        {
            var kind = recorded.IsAuthority ? "an authority" : "an enterprise";
            return new(nameof(request.IsAuthority), $"{recorded.Name} is recorded as {kind}.", "Say the same, or name another organisation.");
        }

        if (request.Authority is { } authority && authority != (recorded.Authority ?? LicensingAuthority.First))
        {
            var whose = LicensingAuthority.Find(recorded.Authority ?? LicensingAuthority.First)!.Name;
            return new(nameof(request.Authority), $"{recorded.Name} is recorded as an office of {whose}.", "Say the same, or name another organisation.");
        }

        return recorded.Country is { } country && request.OrganisationCountry is { } stated && country != stated
            ? new(nameof(request.OrganisationCountry), $"{recorded.Name} is recorded in {country}.", "Leave the country out, or name another organisation.")
            : null;
    }
}
