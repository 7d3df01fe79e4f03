using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Features.Campaigns;
using ModelRegistry.Features.Datasets;
using ModelRegistry.Features.Deployments;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Parties;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Api;

/// <summary>What is held of a release beside its files, and what is alleged and agreed around it.</summary>
internal static class HeldEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        OfRelease(api, "hardware", id => new ShowHardware(id), "Its chips, each with every row of the accelerator table that its words may mean; TPP and density with their formulas.");
        OfRelease(api, "attribution", id => new ShowAttribution(id), "What of each ancestor reaches it: share, operations, and the path hop by hop.");
        OfRelease(api, "deployments", id => new ShowDeployments(id), "Which clouds serve it, what carries it, and what is found about them.");
        OfRelease(api, "safety-layers", id => new ShowSafetyLayers(id), "What became of layers of safety between it and its parents.");
        OfRelease(api, "training-content", id => new ShowTrainingContent(id), "The fields of the public summary of training content, with what is stated under each.");
        OfRelease(api, "teachers", id => new ShowTeachers(id), "Its teachers, each with the terms that stood on the days of querying.");
        api.MapGet("/parties/{id:guid}", (Guid id, HttpContext context, IMediator mediator) => PartyAsync(new(new PartyId(id)), context, mediator))
            .WithName("party").WithSummary("A party over time: countries, ultimate parent and shares, each with its days and source.")
            .Produces<ShowParty.Answer>().WithProblems();
        api.MapGet("/parties", (string? name, HttpContext context, IMediator mediator) => PartyAsync(new(Name: name ?? ""), context, mediator))
            .WithName("partyNamed").WithSummary("The same by the party's name.").Produces<ShowParty.Answer>().WithProblems();
        api.MapGet("/campaigns", CampaignsAsync)
            .WithName("campaigns").WithSummary("Alleged extraction campaigns, each with its replies and the terms of its days.")
            .Produces<ListCampaigns.Answer>().WithProblems();
        api.MapGet("/terms", TermsAsync)
            .WithName("terms").WithSummary("The recorded terms of service by provider.").Produces<ListTerms.Answer>().WithProblems();
        api.MapGet("/terms/on/{day}", TermsOnAsync)
            .WithName("termsOn").WithSummary("Which terms of a provider stood on a day for a product.").Produces<ShowTermsOn.Answer>().WithProblems();
    }

    private static void OfRelease<T>(RouteGroupBuilder api, string what, Func<ReleaseId, IRequest<Result<T>>> ask, string summary) =>
        api.MapGet($"/releases/{{id:guid}}/{what}", async (Guid id, HttpContext context, IMediator mediator) =>
                context.Answer(await mediator.Send(ask(new(id)), context.RequestAborted)))
            .WithName(what.Split('-') is [var one, var other] ? one + char.ToUpperInvariant(other[0]) + other[1..] : what)
            .WithSummary(summary).Produces<T>().WithProblems();

    private static async Task<IResult> PartyAsync(ShowParty asked, HttpContext context, IMediator mediator) =>
        context.Answer(await mediator.Send(asked, context.RequestAborted));

    private static async Task<IResult> CampaignsAsync(HttpContext context, IMediator mediator) =>
        context.Answer(await mediator.Send(new ListCampaigns(), context.RequestAborted));

    private static async Task<IResult> TermsAsync(HttpContext context, IMediator mediator) =>
        context.Answer(await mediator.Send(new ListTerms(), context.RequestAborted));

    private static async Task<IResult> TermsOnAsync(string day, string? provider, string? product, HttpContext context, IMediator mediator)
    {
        var problems = new List<Problem>();
        return Received.Day(day, "day", problems) is { } on
            ? context.Answer(await mediator.Send(new ShowTermsOn(provider ?? "", product ?? "", on), context.RequestAborted))
            : context.Answer(Result<ShowTermsOn.Answer>.Refused(new Refusal.NotValid(problems)));
    }
}
