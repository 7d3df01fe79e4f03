using System.Net;

namespace ModelRegistry.Cli;

/// <content>Plain files of the site, outside of its API.</content>
internal sealed partial class RemoteRegistry
{
    /// <summary>A file of the site; null when it has none of that path.</summary>
    /// <param name="path">Its path below the site's address.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<ReadOnlyMemory<byte>?> GetFileAsync(string path, CancellationToken stop)
    {
        using var answer = await http.GetAsync("../../" + path, stop);
        if (answer.StatusCode == HttpStatusCode.NotFound) return null;
        return answer.IsSuccessStatusCode
            ? await answer.Content.ReadAsByteArrayAsync(stop)
            : throw new HttpRequestException($"The server answered {(int)answer.StatusCode} {answer.ReasonPhrase} for {path}.");
    }
}
