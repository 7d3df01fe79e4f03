using System.Text.Json;
using ModelRegistry.Features.Wire;

namespace ModelRegistry.Cli.Answers;

/// <summary>Reads what a server answers into the acts' own answers, so that one printer serves a file and a server.</summary>
internal static class WireReading
{
    /// <exception cref="HttpRequestException">The answer is none that this edition of the program knows.</exception>
    public static T Read<T>(JsonElement answer)
    {
        try
        {
            return answer.Deserialize<T>(WireJson.Options) ?? throw new JsonException("It is null.");
        }
        catch (Exception unknown) when (unknown is JsonException or ArgumentException or NotSupportedException)
        {
            throw new HttpRequestException(
                $"The answer cannot be read; the server may be newer than this program: {unknown.Message}", unknown);
        }
    }
}
