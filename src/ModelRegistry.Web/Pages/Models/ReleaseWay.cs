using ModelRegistry.Features.Models;
using ModelRegistry.Web.Components.Parts;

namespace ModelRegistry.Web.Pages.Models;

/// <summary>The way to a release, and what stands beside it.</summary>
internal static class ReleaseWay
{
    public static IReadOnlyList<Crumb> Models { get; } = [new("Models", "/models")];

    public static IReadOnlyList<Crumb> To(ShowRelease.Answer answer) => [.. Models, new(answer.Model.Name, $"/models/{answer.Model.Id}")];

    public static IReadOnlyList<Crumb> Into(ShowRelease.Answer answer) =>
        [.. To(answer), new("Release " + answer.Release.Label, $"/releases/{answer.Release.Id}")];
}
