using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace ModelRegistry.Cli;

/// <content>What is changed on the state that was read.</content>
internal sealed partial class RemoteRegistry
{
    private static readonly byte[] Nothing = "{}"u8.ToArray();

    /// <summary>Reads a resource with its entity tag; null when the server has nothing of that name, and stderr says so.</summary>
    public async Task<(JsonElement Answer, string Tag)?> GetTaggedAsync(string path, CancellationToken stop)
    {
        string? tag = null;
        var answer = await SendAsync(new(HttpMethod.Get, path), stop, headers => tag = headers.ETag?.ToString());
        return answer is { } found ? (found, tag ?? "*") : null;
    }

    /// <summary>Sends a change that holds on the state of that entity tag alone; null when there is nothing of that name.</summary>
    /// <exception cref="BadInputException">It was changed since, or cannot be taken.</exception>
    public Task<JsonElement?> ChangeAsync(HttpMethod method, string path, byte[]? json, string tag, CancellationToken stop)
    {
        var request = new HttpRequestMessage(method, path);
        if (json is not null) request.Content = new ByteArrayContent(json) { Headers = { ContentType = new("application/json") } };
        request.Headers.IfMatch.Add(tag == "*" ? EntityTagHeaderValue.Any : EntityTagHeaderValue.Parse(tag));
        return SendAsync(request, stop);
    }

    /// <summary>A page of the same server that people open.</summary>
    public Uri Page(string path) => new(http.BaseAddress!, "../../" + path);

    // What was done has nothing to say: an empty answer is an empty object.
    private static byte[] Said(HttpStatusCode status, byte[] body) => status == HttpStatusCode.NoContent || body.Length == 0
        ? Nothing : body;
}
