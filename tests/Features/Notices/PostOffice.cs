using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ModelRegistry.Tests.Features.Notices;

/// <summary>A server that speaks as much SMTP (RFC 5321) as a sender needs, and keeps what it was given.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<string> taken = [];
    private readonly Task serving;

    public PostOffice()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Says "try again later" to every message while it is closed.</summary>
    public bool Closed { get; set; }

    /// <summary>The messages, whole, in the order they came.</summary>
    public IReadOnlyList<string> Taken
    {
        get
        {
            lock (taken) return [.. taken];
        }
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await listener.AcceptTcpClientAsync();
            }
            catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
            {
                return;
            }

            using (client) await SpeakAsync(client.GetStream());
        }
    }

    private async Task SpeakAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 post office");
        while (await reader.ReadLineAsync() is { } line)
        {
            var verb = line.Length >= 4 ? line[..4].ToUpperInvariant() : line;
            if (verb == "QUIT")
            {
                await writer.WriteLineAsync("221 bye");
                return;
            }

            if (verb == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                var message = await ReadAsync(reader);
                lock (taken) taken.Add(message);
            }

            await writer.WriteLineAsync(Closed && verb == "MAIL" ? "451 try again later" : "250 ok");
        }
    }

    private static async Task<string> ReadAsync(StreamReader reader)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".") message.Append(line).Append('\n');
        return message.ToString();
    }
}
