using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Routing;
using ModelRegistry.Features.Cases.Advice;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases.Routing;

/// <summary>Writes an edition of the rules of routing. It routes nothing before another keeper has released it.</summary>
/// <param name="Rules">The rules, as a JSON array with teams and agencies by their names.</param>
/// <param name="Why">Why it is written.</param>
public sealed record WriteRouting(string Rules, string Why) : ICommand<WriteRouting.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepRulebook;

    /// <summary>The edition.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="Digest">What a second keeper agrees to.</param>
    public sealed record Answer(int Number, string Digest);
}

internal sealed class WriteRoutingValidator : AbstractValidator<WriteRouting>
{
    public WriteRoutingValidator()
    {
        RuleFor(act => act.Rules).Must(text => text is { Length: > 0 and <= 200_000 })
            .Right("There are no rules, or very many.", "Write an array of rules.");
        RuleFor(act => act.Why).Must(text => text?.Trim().Length is > 0 and <= 2000)
            .Right("An edition is written for a reason.", "Write it in at most 2,000 characters.");
    }
}

internal sealed class WriteRoutingHandler(RegistryContext context, ICallerSource callers, TimeProvider clock, TeamDesk desk)
    : IRequestHandler<WriteRouting, Result<WriteRouting.Answer>>
{
    public async Task<Result<WriteRouting.Answer>> Handle(WriteRouting request, CancellationToken cancellationToken)
    {
        var teams = await desk.AllAsync(cancellationToken);
        var read = RoutingLines.Read(request.Rules, teams, await context.AgenciesAsync(cancellationToken));
        if (!read.TryGet(out var rules, out var wrong)) return wrong;
        var json = RoutingJson.Write(rules);
        var edition = new RoutingEdition
        {
            Number = await context.RoutingEditions.MaxAsync(one => (int?)one.Number, cancellationToken) + 1 ?? 1,
            RulesJson = json,
            Digest = CanonicalJson.DigestOf(json),
            Why = request.Why.Trim(),
            WrittenBy = callers.Current.Person,
            WrittenAt = clock.GetUtcNow(),
        };
        context.Add(edition);
        return new WriteRouting.Answer(edition.Number, edition.Digest.Hex);
    }
}
