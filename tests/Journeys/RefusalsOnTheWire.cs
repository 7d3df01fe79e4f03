using Microsoft.AspNetCore.Http;
using ModelRegistry.Features.Frame;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Tests.Journeys;

/// <summary>Each refusal has its status and its problem details.</summary>
public sealed class RefusalsOnTheWire
{
    private static readonly Refusal[] One =
    [
        new Refusal.NotFound("model x"), new Refusal.Conflict("the model"), new Refusal.NotAllowed(Permission.Draft, SignIn: false),
        new Refusal.NotValid("Name", "The name is missing.", "Give a name."), new Refusal.NeedsSecondPerson("Issuing"),
        new Refusal.Concerned("an organisation"), new Refusal.NeedsSecondFactor(), new Refusal.NeedsConfirmation(TimeSpan.FromMinutes(5)),
    ];

    [Fact]
    public void every_kind_of_refusal_is_mapped()
    {
        Assert.Equal(typeof(Refusal).GetNestedTypes().ToHashSet(), One.Select(refusal => refusal.GetType()).ToHashSet());
        Assert.All(One, refusal => Assert.InRange(Problems.StatusOf(refusal), 400, 499));
    }

    [Fact]
    public void what_is_wrong_is_listed_with_place_and_remedy()
    {
        var details = Problems.Of(One[3], new DefaultHttpContext());
        Assert.Equal(422, details.Status);
        Assert.Equal("Name", Assert.Single(Assert.IsAssignableFrom<IReadOnlyList<Problem>>(details.Extensions["problems"])).Where);
    }

    [Fact]
    public void signing_in_is_asked_of_those_whom_it_might_help() =>
        Assert.Equal(401, Problems.StatusOf(new Refusal.NotAllowed(Permission.Draft, SignIn: true)));
}
