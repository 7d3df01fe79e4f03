using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ModelRegistry.Cli;

/// <summary>Reads one part ahead while the last one is being saved, so that reading costs no time of its own.</summary>
internal static class Ahead
{
    public static async IAsyncEnumerable<T> OfAsync<T>(IAsyncEnumerable<T> parts, [EnumeratorCancellation] CancellationToken stop)
    {
        var channel = Channel.CreateBounded<T>(1);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var reading = Task.Run(() => FillAsync(parts, channel.Writer, either.Token), CancellationToken.None);
        try
        {
            await foreach (var part in channel.Reader.ReadAllAsync(stop)) yield return part;
        }
        finally
        {
            // Whoever stops early must not wait for a reader that waits for them.
            await either.CancelAsync();
            await reading;
        }
    }

    // What goes wrong in reading goes to whoever takes the next part.
    private static async Task FillAsync<T>(IAsyncEnumerable<T> parts, ChannelWriter<T> into, CancellationToken stop)
    {
        try
        {
            await foreach (var part in parts.WithCancellation(stop)) await into.WriteAsync(part, stop);
            into.Complete();
        }
        catch (Exception wrong)
        {
            into.TryComplete(wrong);
        }
    }
}
