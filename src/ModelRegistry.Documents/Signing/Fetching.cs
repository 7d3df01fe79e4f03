using System.Net.Http.Headers;
using System.Net.Sockets;

namespace ModelRegistry.Documents.Signing;

/// <summary>
/// What is asked of other people's machines over HTTP: one answer, of a limited size, within a limited time, from the very address that
/// was named; a redirection is no answer. What comes is checked by whoever asked.
/// </summary>
internal sealed class Fetching : IDisposable
{
    private const int MostBytes = 2 * 1024 * 1024;
    private readonly HttpClient client;

    public Fetching(TimeSpan timeout) => client = new HttpClient(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = timeout,
        MaxResponseContentBufferSize = MostBytes,
    };

    public void Dispose() => client.Dispose();

    public Task<Fetched> GetAsync(Uri address, CancellationToken stop) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address), stop);

    public Task<Fetched> PostAsync(Uri address, byte[] content, string mediaType, CancellationToken stop)
    {
        var body = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = body }, stop);
    }

    private async Task<Fetched> SendAsync(HttpRequestMessage message, CancellationToken stop)
    {
        using var owned = message;
        try
        {
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseContentRead, stop);
            return response.IsSuccessStatusCode
                ? new Fetched.Answer(await response.Content.ReadAsByteArrayAsync(stop))
                : new Fetched.Nothing($"{message.RequestUri} answered {(int)response.StatusCode}");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Fetched.Nothing($"{message.RequestUri} did not answer within {client.Timeout.TotalSeconds:0.#} seconds");
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException or SocketException)
        {
            return new Fetched.Nothing($"{message.RequestUri} cannot be reached ({failed.Message.TrimEnd('.')})");
        }
    }
}

/// <summary>What came of asking.</summary>
internal abstract record Fetched
{
    private Fetched()
    {
    }

    public sealed record Answer(byte[] Content) : Fetched;

    /// <summary>No answer that can be used; the reason completes "…, so nothing was issued".</summary>
    public sealed record Nothing(string Reason) : Fetched;
}
