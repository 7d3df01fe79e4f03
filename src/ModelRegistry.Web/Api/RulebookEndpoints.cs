using System.Text;
using MediatR;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Features.Rulebooks.Runs;
using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Rules;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Api;

/// <summary>The rulebook that answers here: rules, parameters, editions. Law is public; releases and replays take an account.</summary>
internal static class RulebookEndpoints
{
    /// <summary>A rule in a list.</summary>
    internal sealed record RuleRow(string Id, string Title, string Citation, string Law, string Role, string Standing, bool Verified);

    /// <summary>A rule with all it says of itself.</summary>
    internal sealed record RuleShown(
        string Id,
        string Title,
        string Citation,
        string Law,
        string Authority,
        string Role,
        string Statement,
        IReadOnlyList<string> OnlyUnder,
        IReadOnlyList<string> Overrides,
        IReadOnlyList<string> YieldsTo,
        IReadOnlyList<string> DependsOn,
        IReadOnlyList<StandingRow> Standing,
        IReadOnlyList<AskedRow> Asks,
        IReadOnlyList<ExampleRow> Examples,
        string TextHash,
        string CodeHash);

    /// <summary>A standing over a period; until is the first day it no longer holds.</summary>
    internal sealed record StandingRow(
        DateOnly? From, DateOnly? Until, string Standing, string Source, bool Verified, DateOnly? KnownFrom, string? Remark);

    /// <summary>A fact that the rule declares.</summary>
    internal sealed record AskedRow(string Id, string Kind, string Question, string Citation, string? Unit);

    /// <summary>An example, with what the edition in force finds of it.</summary>
    internal sealed record ExampleRow(string Name, DateOnly Day, string Expected, string Found);

    /// <summary>A parameter with its values.</summary>
    internal sealed record ParameterShown(
        string Id, string Title, string Kind, string Unit, string Citation, string Source, IReadOnlyList<ValueRow> Values);

    /// <summary>A value of a parameter, as it is printed.</summary>
    internal sealed record ValueRow(
        DateOnly From, DateOnly? Until, DateOnly KnownFrom, string? Value, bool Verified, string? Checked, string? Reason);

    /// <summary>An edition as its manifest lists it.</summary>
    internal sealed record EditionShown(string Hash, int? Release, string? Notice, EditionManifest Manifest);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/rules", RulesAsync).AllowAnonymous()
            .WithName("rules").WithSummary("The rules of the edition in force, with their standing today.").Produces<IReadOnlyList<RuleRow>>().WithProblems();
        api.MapGet("/rules/{**id}", RuleAsync).AllowAnonymous()
            .WithName("rule").WithSummary("A rule: text, standing history, what it asks, examples evaluated now.").Produces<RuleShown>().WithProblems();
        api.MapGet("/parameters", ParametersAsync).AllowAnonymous()
            .WithName("parameters").WithSummary("The dated parameters of the edition in force.").Produces<IReadOnlyList<ParameterShown>>().WithProblems();
        api.MapGet("/parameters/{**id}", ParameterAsync).AllowAnonymous()
            .WithName("parameter").WithSummary("A parameter with its whole history.").Produces<ParameterShown>().WithProblems();
        api.MapGet("/editions/current", CurrentAsync).AllowAnonymous()
            .WithName("editionInForce").WithSummary("The edition in force and what it is made of.").Produces<EditionShown>().WithProblems();
        api.MapGet("/editions", EditionsAsync)
            .WithName("editions").WithSummary("Releases with their signatures, and the editions that are kept.")
            .Produces<EditionList>().WithProblems();
        api.MapGet("/editions/{hash}/files/{name}", FileAsync)
            .WithName("editionFile").WithSummary("A parameter file of a kept edition.")
            .Produces<string>(contentType: "application/json").WithProblems();
        api.MapGet("/editions/replay", ReplayAsync)
            .WithName("replayOfAll").WithSummary("The newest replay of every evaluation.").Produces<ShowRun.Answer>().WithProblems();
    }

    /// <summary>The editions of a registry.</summary>
    internal sealed record EditionList(
        string InForce, IReadOnlyList<ListEditions.Released> Releases, IReadOnlyList<ListEditions.Kept> Kept);

    private static Task<IResult> RulesAsync(HttpContext context, IMediator mediator, TimeProvider clock) =>
        Shown(context, mediator, edition => edition.Rules.Select(rule => Row(rule, Today(clock))).ToArray());

    private static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private static Task<IResult> RuleAsync(string id, HttpContext context, IMediator mediator) =>
        Shown(context, mediator, edition => edition.Find(id) is { } rule ? Of(edition, rule) : null, $"rule {id}");

    private static Task<IResult> ParametersAsync(HttpContext context, IMediator mediator) =>
        Shown(context, mediator, edition => edition.Parameters.All.Select(Of).ToArray());

    private static Task<IResult> ParameterAsync(string id, HttpContext context, IMediator mediator) =>
        Shown(context, mediator, edition => edition.Parameters.All.Where(parameter => parameter.Id == id).Select(Of).FirstOrDefault(), $"parameter {id}");

    private static async Task<IResult> CurrentAsync(HttpContext context, IMediator mediator) =>
        (await mediator.Send(new ShowRulebook(), context.RequestAborted)).TryGet(out var shown, out var refusal)
            ? TypedResults.Ok(new EditionShown(shown.Edition.Hash, shown.Release, shown.Notice, shown.Edition.Manifest))
            : context.Answer(Result<EditionShown>.Refused(refusal));

    private static async Task<IResult> EditionsAsync(HttpContext context, IMediator mediator) =>
        (await mediator.Send(new ListEditions(), context.RequestAborted)).TryGet(out var found, out var refusal)
            ? TypedResults.Ok(new EditionList(found.InForce.Edition.Hash, found.Releases, found.Editions))
            : context.Answer(Result<EditionList>.Refused(refusal));

    private static async Task<IResult> FileAsync(string hash, string name, HttpContext context, IMediator mediator) =>
        (await mediator.Send(new ShowEditionFile(hash, name), context.RequestAborted)).TryGet(out var file, out var refusal)
            ? TypedResults.File(Encoding.UTF8.GetBytes(file.Text), "application/json", file.Name)
            : context.Answer(Result<string>.Refused(refusal));

    private static async Task<IResult> ReplayAsync(HttpContext context, IMediator mediator) =>
        context.Answer(await mediator.Send(new ShowRun(), context.RequestAborted));

    private static async Task<IResult> Shown<T>(
        HttpContext context, IMediator mediator, Func<RulebookEdition, T?> show, string what = "rulebook")
        where T : class
    {
        if (!(await mediator.Send(new ShowRulebook(), context.RequestAborted)).TryGet(out var shown, out var refusal))
        {
            return context.Answer(Result<T>.Refused(refusal));
        }

        return show(shown.Edition) is { } found ? TypedResults.Ok(found) : context.Answer(Result<T>.Refused(new Refusal.NotFound(what)));
    }

    private static RuleRow Row(Rule rule, DateOnly day)
    {
        var (law, role, standing) = (rule.Law.ToString(), rule.Role.ToString(), rule.StandingOn(day));
        return new(rule.Id, rule.Title, rule.Citation, law, role, standing.Standing.ToString(), standing.Verified);
    }

    private static RuleShown Of(RulebookEdition edition, Rule rule)
    {
        var identity = edition.RuleIdentities.First(one => one.Id == rule.Id);
        return new(
            rule.Id,
            rule.Title,
            rule.Citation,
            rule.Law.ToString(),
            rule.Authority,
            rule.Role.ToString(),
            rule.Statement,
            rule.OnlyUnder,
            rule.Overrides,
            rule.YieldsTo,
            rule.DependsOn,
            [.. rule.StandingHistory.Select(Of)],
            [.. rule.Asks.Select(fact => new AskedRow(fact.Id, fact.Kind.ToString(), fact.Question, fact.Citation, fact.Unit))],
            [.. rule.Examples.Select(example => Of(edition, rule, example))],
            identity.Text,
            identity.Code);
    }

    private static StandingRow Of(StandingPeriod period) => new(
        period.Period.From == DateOnly.MinValue ? null : period.Period.From,
        period.Period.Until,
        period.Standing.ToString(),
        period.Source,
        period.Verified,
        period.KnownFrom,
        period.Remark);

    private static ExampleRow Of(RulebookEdition edition, Rule rule, Example example) => new(
        example.Name,
        example.Question.Day,
        example.Expected.ToString(),
        edition.EvaluateRule(rule.Id, example.Question, example.Facts).Outcome.ToString());

    private static ParameterShown Of(Parameter parameter) => new(
        parameter.Id, parameter.Title, parameter.Kind.ToString(), parameter.Unit, parameter.Citation, parameter.Source,
        [.. parameter.Values.Select(Of)]);

    private static ValueRow Of(ParameterValue value)
    {
        var text = value.IsSet ? value.Print() : null;
        return new(value.Effective.From, value.Effective.Until, value.KnownFrom, text, value.Verified, value.Checked, value.Reason);
    }
}
