using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ModelRegistry.Web.Api;

/// <summary>Marks a file that is open to everybody and described with the API, though it lies outside of it.</summary>
internal sealed record PublicFile;

/// <summary>Describes such files: what they are, of what type, and one as it looks.</summary>
internal static class PublicFiles
{
    /// <summary>Describes an endpoint that serves a file.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="name">Its name in the document.</param>
    /// <param name="words">What the file is.</param>
    /// <param name="type">Its media type.</param>
    /// <param name="example">A file as it looks, shortened; null where it is bytes.</param>
    public static RouteHandlerBuilder WithFile(
        this RouteHandlerBuilder endpoint, string name, string words, string type, string? example = null) =>
        endpoint.WithMetadata(new PublicFile()).WithName(name).WithSummary(words).WithTags("Files")
            .Produces<string>(contentType: type).Produces<string>(StatusCodes.Status404NotFound, "text/plain")
            .AddOpenApiOperationTransformer((operation, _, _) =>
            {
                var content = operation.Responses!["200"].Content![type];
                if (example is not null) content.Example = JsonValue.Create(example);
                else content.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
                return Task.CompletedTask;
            });

    /// <summary>Gives a parameter of the endpoint an example.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="parameter">Its name.</param>
    /// <param name="example">A value of it.</param>
    public static RouteHandlerBuilder WithExample(this RouteHandlerBuilder endpoint, string parameter, string example) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            foreach (var one in operation.Parameters!.OfType<OpenApiParameter>().Where(one => one.Name == parameter))
                one.Example = JsonValue.Create(example);
            return Task.CompletedTask;
        });
}
