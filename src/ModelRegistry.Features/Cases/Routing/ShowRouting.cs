using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework.Routing;
using ModelRegistry.Features.Cases.Advice;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases.Routing;

/// <summary>The rules of routing: every edition, and one of them with its rules.</summary>
/// <param name="Number">The edition to read; null for the one that routes, and where none does for the newest.</param>
public sealed record ShowRouting(int? Number = null) : IQuery<ShowRouting.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepRulebook;

    /// <summary>The rules.</summary>
    /// <param name="Editions">Every edition, newest first.</param>
    /// <param name="Shown">The one that is read; null where there is none.</param>
    /// <param name="Rules">Its rules, in order.</param>
    /// <param name="Text">Its rules as they are written; an example where there is none.</param>
    /// <param name="Teams">The office's teams.</param>
    /// <param name="Agencies">The agencies that can be asked.</param>
    public sealed record Answer(
        IReadOnlyList<Edition> Editions, Edition? Shown, IReadOnlyList<Rule> Rules, string Text, IReadOnlyList<TeamView> Teams,
        IReadOnlyList<Agency> Agencies);

    /// <summary>One edition.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="Digest">What a second keeper agrees to.</param>
    /// <param name="Why">Why it was written.</param>
    /// <param name="WrittenBy">Who wrote it; a name while it is kept.</param>
    /// <param name="WrittenAt">When.</param>
    /// <param name="ReleasedAt">When it was released; null while it was not.</param>
    /// <param name="Routes">Whether it routes now.</param>
    /// <param name="MayRelease">Whether the caller, who is another person than its writer, can release it.</param>
    public sealed record Edition(
        int Number, string Digest, string Why, string WrittenBy, DateTimeOffset WrittenAt, DateTimeOffset? ReleasedAt, bool Routes,
        bool MayRelease);

    /// <summary>One rule in words.</summary>
    /// <param name="Order">Its place.</param>
    /// <param name="Name">What it is for.</param>
    /// <param name="When">On what conditions, in words.</param>
    /// <param name="Then">What follows, in words.</param>
    public sealed record Rule(int Order, string Name, string When, string Then);

    /// <summary>One team.</summary>
    /// <param name="Id">Its identity.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Members">Who is in it now; names while they are kept.</param>
    public sealed record TeamView(TeamId Id, string Name, IReadOnlyList<string> Members);
}

internal sealed class ShowRoutingHandler(RegistryContext context, ICallerSource callers, TeamDesk desk, CaseRouter router)
    : IRequestHandler<ShowRouting, Result<ShowRouting.Answer>>
{
    private const string Example = """[{ "order": 10, "name": "Everything", "from": "2026-11-22", "team": "the name of a team" }]""";

    public async Task<Result<ShowRouting.Answer>> Handle(ShowRouting request, CancellationToken cancellationToken)
    {
        var all = await context.RoutingEditions.AsNoTracking().Include(edition => edition.Release)
            .OrderByDescending(edition => edition.Number).ToListAsync(cancellationToken);
        var routes = (await router.InForceAsync(cancellationToken))?.Number;
        var wanted = request.Number ?? routes ?? all.FirstOrDefault()?.Number;
        var shown = all.Find(edition => edition.Number == wanted);
        if (request.Number is { } number && shown is null) return new Refusal.NotFound($"edition {number} of routing");
        var teams = await desk.AllAsync(cancellationToken);
        var agencies = await context.AgenciesAsync(cancellationToken);
        var names = await context.NamesAsync(
            all.Select(edition => edition.WrittenBy).Concat(teams.SelectMany(team => team.Members).Select(member => member.PersonId)),
            cancellationToken);
        var rules = shown is null ? [] : RoutingJson.Rules(shown.RulesJson);
        var editions = all.Select(edition => View(edition, names, routes)).ToList();
        return new ShowRouting.Answer(
            editions, editions.Find(edition => edition.Number == wanted),
            [.. rules.OrderBy(rule => rule.Order).Select(rule => RoutingWords.Of(rule, teams, agencies))],
            shown is null ? Example : RoutingLines.Write(rules, teams, agencies),
            [.. teams.Select(team => new ShowRouting.TeamView(team.Id, team.Name, [.. Members(team, names)]))], agencies);
    }

    private ShowRouting.Edition View(RoutingEdition edition, IReadOnlyDictionary<PersonId, string> names, int? routes) => new(
        edition.Number, edition.Digest.Hex, edition.Why, names.GetValueOrDefault(edition.WrittenBy, "(unknown person)"), edition.WrittenAt,
        edition.Release?.ReleasedAt, edition.Number == routes,
        edition.Release is null && edition.WrittenBy != callers.Current.Person);

    private static IEnumerable<string> Members(Team team, IReadOnlyDictionary<PersonId, string> names) =>
        team.Members.Where(member => member.LeftAt is null).Select(member => names.GetValueOrDefault(member.PersonId, "(unknown person)"));
}
