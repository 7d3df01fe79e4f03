using MediatR;
using Microsoft.AspNetCore.Mvc;
using ModelRegistry.Features.Clearances;
using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Api;

/// <summary>May we use this model there and for that?</summary>
internal static class ClearanceEndpoints
{
    /// <summary>What is asked in the query.</summary>
    internal sealed record Asked
    {
        [FromQuery(Name = "model")]
        public string? Model { get; init; }

        [FromQuery(Name = "sha256")]
        public string? Sha256 { get; init; }

        [FromQuery(Name = "purl")]
        public string? Purl { get; init; }

        [FromQuery(Name = "jurisdiction")]
        public string? Jurisdiction { get; init; }

        [FromQuery(Name = "use")]
        public string? Use { get; init; }

        [FromQuery(Name = "activity")]
        public string? Activity { get; init; }

        [FromQuery(Name = "access")]
        public string? Access { get; init; }

        [FromQuery(Name = "exportedFrom")]
        public string? ExportedFrom { get; init; }

        [FromQuery(Name = "endUser")]
        public string? EndUser { get; init; }

        [FromQuery(Name = "endUserCountry")]
        public string? EndUserCountry { get; init; }

        [FromQuery(Name = "day")]
        public string? Day { get; init; }

        [FromQuery(Name = "law")]
        public string? Law { get; init; }

        [FromQuery(Name = "profile")]
        public string? Profile { get; init; }
    }

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/clearance", AskAsync)
            .WithName("clearance").WithSummary("Asks for clearance by a model's name, a file's SHA-256 or a package URL.")
            .Produces<ClearanceAnswer>().WithProblems();
        api.MapPost("/clearance", AskWithCardAsync)
            .WithName("clearanceOfCard").WithSummary("Asks for clearance by the bytes of a model card in the body.")
            .Accepts<string>("text/markdown").Produces<ClearanceAnswer>().WithProblems();
    }

    private static async Task<IResult> AskAsync([AsParameters] Asked asked, HttpContext context, IMediator mediator) =>
        Read(asked, card: null).TryGet(out var act, out var refusal)
            ? context.Answer(await mediator.Send(act, context.RequestAborted))
            : context.Answer(Result<ClearanceAnswer>.Refused(refusal));

    private static async Task<IResult> AskWithCardAsync([AsParameters] Asked asked, HttpContext context, IMediator mediator)
    {
        var body = await Received.BodyAsync(context, CheckClearance.MostCardBytes);
        if (!body.TryGet(out var card, out var tooLarge))
        {
            return context.Answer(Result<ClearanceAnswer>.Refused(tooLarge));
        }

        return Read(asked, card).TryGet(out var act, out var refusal)
            ? context.Answer(await mediator.Send(act, context.RequestAborted))
            : context.Answer(Result<ClearanceAnswer>.Refused(refusal));
    }

    private static Result<CheckClearance> Read(Asked asked, byte[]? card)
    {
        var problems = new List<Problem>();
        var act = new CheckClearance
        {
            Model = asked.Model,
            Sha256 = asked.Sha256,
            Purl = asked.Purl,
            // Without the type, null would become an empty card.
            Card = card is null ? (ReadOnlyMemory<byte>?)null : card,
            Jurisdiction = asked.Jurisdiction ?? "",
            Use = Received.Word<EndUse>(asked.Use, "use", problems) ?? EndUse.NotStated,
            Activity = Received.Word<Activity>(asked.Activity, "activity", problems),
            Access = Received.Word<AccessKind>(asked.Access, "access", problems) ?? AccessKind.Weights,
            ExportedFrom = asked.ExportedFrom,
            EndUser = asked.EndUser,
            EndUserCountry = asked.EndUserCountry,
            Day = Received.Day(asked.Day, "day", problems),
            Law = Received.Word<Jurisdiction>(asked.Law, "law", problems) ?? Jurisdiction.UnitedStates,
            Profile = asked.Profile ?? Profiles.Enforced,
        };
        return problems.Count == 0 ? act : new Refusal.NotValid(problems);
    }
}
