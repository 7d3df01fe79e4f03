using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ModelRegistry.Web.Api;

/// <summary>The document that describes the API: OpenAPI 3.1 at /openapi/v1.json, a copy under docs/api.</summary>
internal static class ApiDocument
{
    public const string Name = "v1";

    public static void Describe(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true
            || endpoint.ActionDescriptor.EndpointMetadata.OfType<PublicFile>().Any();

        // Many acts name their answer Answer: the act's name goes before it, or one schema would stand for all of them.
        options.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } name
            ? $"{(type.Type.DeclaringType is { IsGenericType: false } act ? act.Name : "")}{name}"
            : null;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "Model Licensing Registry", Version = Name };

            // Where it runs is not part of what it is.
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
    }

    /// <summary>Every refusal is problem details (RFC 9457) with what is wrong, where, and what would be right.</summary>
    public static RouteHandlerBuilder WithProblems(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    /// <summary>A form of this operation holds files, each under its path in the folder they are of.</summary>
    public static Task WithFiles(this OpenApiOperation operation)
    {
        operation.RequestBody!.Content!["multipart/form-data"].Schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["files"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
                    Description = "The folder's files; the name of each part's file is its path, the folder's own name first.",
                },
            },
        };
        return Task.CompletedTask;
    }
}
