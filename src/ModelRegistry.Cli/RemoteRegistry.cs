using System.CommandLine;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using ModelRegistry.Cli.Answers;
using ModelRegistry.Features.Models;

namespace ModelRegistry.Cli;

/// <summary>A registry behind its HTTP API. Whoever acts is the owner of the API key.</summary>
internal sealed partial class RemoteRegistry : IDisposable
{
    /// <summary>The environment variable with the key; an option would stand in the list of processes.</summary>
    public const string KeyVariable = "MODELREG_API_KEY";

    private static readonly TimeSpan ToConnect = TimeSpan.FromSeconds(30);

    private readonly HttpClient http;

    private RemoteRegistry(HttpClient http) => this.http = http;

    /// <summary>The server named on the command line; null when none is.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="needsKey">Whether the act is closed to the public.</param>
    /// <exception cref="BadInputException">The address cannot be used, or the key is missing.</exception>
    public static RemoteRegistry? Of(ParseResult parsed, bool needsKey)
    {
        if (parsed.GetValue(CommandTree.Server) is not { } text) return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
            throw new BadInputException($"--server: \"{text}\" is no address. Right would be https://registry.example.");
        if (address.Scheme == "http" && !address.IsLoopback)
            throw new BadInputException($"--server: {text} is not encrypted, and a key is not sent in the clear. Use https.");
        var key = Environment.GetEnvironmentVariable(KeyVariable);
        if (needsKey && string.IsNullOrWhiteSpace(key))
            throw new BadInputException($"--server: an API key is asked for this. Put it into the environment variable {KeyVariable}.");
        var client = new HttpClient(new SocketsHttpHandler { ConnectTimeout = ToConnect })
        {
            BaseAddress = new(address.AbsoluteUri.TrimEnd('/') + "/api/v1/"),

            // Gigabytes of weights take as long as the line takes; whoever waits can stop it.
            Timeout = Timeout.InfiniteTimeSpan,
        };
        if (!string.IsNullOrWhiteSpace(key))
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Trim());
        return new(client);
    }

    /// <summary>Refuses --server for what works on a file only.</summary>
    /// <exception cref="BadInputException">A server is named.</exception>
    public static void Refuse(ParseResult parsed) =>
        Refuse(parsed, "works on a file with --db; leave --server out.");

    /// <summary>Refuses --server with a sentence of the command's own.</summary>
    /// <exception cref="BadInputException">A server is named.</exception>
    public static void Refuse(ParseResult parsed, string sentence)
    {
        if (parsed.GetValue(CommandTree.Server) is not null)
            throw new BadInputException($"{parsed.CommandResult.Command.Name}: {sentence}");
    }

    /// <summary>Reads a resource.</summary>
    public Task<JsonElement?> GetAsync(string path, CancellationToken stop) => SendAsync(new(HttpMethod.Get, path), stop);

    /// <summary>Reads an act's answer; null when the server has nothing of that name, and stderr says so.</summary>
    /// <exception cref="HttpRequestException">The answer is none that this edition of the program knows.</exception>
    public async Task<T?> GetAsync<T>(string path, CancellationToken stop)
        where T : class => await GetAsync(path, stop) is { } answer ? WireReading.Read<T>(answer) : null;

    /// <summary>A model by its name; null when the server has none of it, and stderr says so.</summary>
    public Task<ShowModel.Answer?> GetModelAsync(string name, CancellationToken stop) =>
        GetAsync<ShowModel.Answer>("models/" + string.Join('/', name.Split('/').Select(Uri.EscapeDataString)), stop);

    /// <summary>Sends bytes.</summary>
    public Task<JsonElement?> PostAsync(string path, byte[] body, string kind, CancellationToken stop) =>
        PostAsync(path, new ByteArrayContent(body) { Headers = { ContentType = new(kind) } }, stop);

    /// <summary>Sends a command in JSON, once under a key of the caller's own; null does it each time.</summary>
    public Task<JsonElement?> PostOnceAsync(string path, byte[] json, string? key, CancellationToken stop)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new ByteArrayContent(json) { Headers = { ContentType = new("application/json") } },
        };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return SendAsync(request, stop);
    }

    /// <summary>Sends a body of any kind. The server is asked first whether it takes one of this size.</summary>
    public Task<JsonElement?> PostAsync(string path, HttpContent body, CancellationToken stop) =>
        SendAsync(new(HttpMethod.Post, path) { Content = body, Headers = { ExpectContinue = true } }, stop);

    public void Dispose() => http.Dispose();

    // Null: the server has nothing of that name.
    private async Task<JsonElement?> SendAsync(
        HttpRequestMessage request, CancellationToken stop, Action<HttpResponseHeaders>? look = null)
    {
        using var sent = request;
        using var answer = await http.SendAsync(sent, stop);
        var body = await answer.Content.ReadAsByteArrayAsync(stop);
        look?.Invoke(answer.Headers);
        if (answer.IsSuccessStatusCode) return Parse(Said(answer.StatusCode, body));
        var sentence = Sentence(body) ?? $"The server answered {(int)answer.StatusCode} {answer.ReasonPhrase}.";
        switch (answer.StatusCode)
        {
            case HttpStatusCode.NotFound:
                await Console.Error.WriteLineAsync(sentence);
                return null;
            case >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError:
                throw new BadInputException(sentence);
            default:
                throw new HttpRequestException(sentence);
        }
    }

    private static JsonElement Parse(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        return document.RootElement.Clone();
    }

    private static string? Sentence(byte[] body)
    {
        try
        {
            return Parse(body) is { ValueKind: JsonValueKind.Object } problem && problem.TryGetProperty("detail", out var detail)
                ? detail.GetString()
                : null;
        }
        catch (JsonException)
        {
            // Not every server between here and there speaks JSON; the status says enough.
            return null;
        }
    }
}
