using System.Text;
using MediatR;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models.Exporting;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Pages.Models;

/// <summary>A release as a document that other programs read, as a file. Who may have it is for the act to say.</summary>
internal static class ReleaseDownload
{
    /// <summary>The documents that are offered, with what they are called.</summary>
    public static IReadOnlyList<(DocumentFormat Format, string Words)> Formats { get; } =
        [.. Enum.GetValues<DocumentFormat>().Select(format => (format, Words(format)))];

    public static string Address(Guid release, DocumentFormat format) => $"/releases/{release}/export/{format}";

    public static void MapExports(this WebApplication app) =>
        app.MapGet("/releases/{id:guid}/export/{format}", SendAsync).WithMetadata(new NeedsAttribute(Permission.ReadModels)).ExcludeFromDescription();

    private static async Task<IResult> SendAsync(Guid id, string format, IMediator mediator, CancellationToken stop)
    {
        if (!Enum.TryParse<DocumentFormat>(format, ignoreCase: true, out var wanted) || !Enum.IsDefined(wanted)) return Results.NotFound();
        return await mediator.FileAsync(new ExportRelease(new(id), wanted),
            document => Results.File(Encoding.UTF8.GetBytes(document.Text), document.MediaType, document.FileName), stop);
    }

    private static string Words(DocumentFormat format) => format switch
    {
        DocumentFormat.CycloneDx => "CycloneDX 1.7",
        DocumentFormat.Spdx => "SPDX 3.0.1",
        DocumentFormat.Claim => "a signed claim",
        _ => format.ToString(),
    };
}
