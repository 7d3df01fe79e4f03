using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework.Routing;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Cases.Routing;

/// <summary>Makes a team of one's own office, with nobody in it yet.</summary>
/// <param name="Name">Its name, which no other team has.</param>
public sealed record MakeTeam(string Name) : ICommand<MakeTeam.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepRulebook;

    /// <summary>The team.</summary>
    /// <param name="Id">Its identity.</param>
    public sealed record Answer(TeamId Id);
}

internal sealed class MakeTeamValidator : AbstractValidator<MakeTeam>
{
    public MakeTeamValidator() => RuleFor(act => act.Name).Must(name => name?.Trim().Length is > 0 and <= 200)
        .Right("A team has a name.", "Write it in at most 200 characters.");
}

internal sealed class MakeTeamHandler(RegistryContext context, ICallerSource callers) : IRequestHandler<MakeTeam, Result<MakeTeam.Answer>>
{
    public async Task<Result<MakeTeam.Answer>> Handle(MakeTeam request, CancellationToken cancellationToken)
    {
        if (await context.Teams.Named(request.Name).AnyAsync(cancellationToken))
            return new Refusal.NotValid(nameof(MakeTeam.Name), "There is a team of that name.", "Take another name.");
        var team = new Team { Id = new(Guid.CreateVersion7()), OrganisationId = callers.Current.Organisation, Name = request.Name.Trim() };
        context.Add(team);
        return new MakeTeam.Answer(team.Id);
    }
}
