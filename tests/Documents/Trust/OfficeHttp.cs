using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ModelRegistry.Tests.Documents.Trust;

/// <summary>The office's door: lists, certificates, OCSP and time-stamps over HTTP on a free port of this machine.</summary>
internal sealed class OfficeHttp : IDisposable
{
    private readonly TrustOffice office;
    private readonly HttpListener listener = new();
    private readonly TaskCompletionSource closing = new();
    private readonly OfficeStamps stamps;
    private int number;

    public OfficeHttp(TrustOffice office)
    {
        (this.office, stamps) = (office, new OfficeStamps(office));
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}/");
        listener.Prefixes.Add(Address);
        listener.Start();
        _ = Task.Run(ListenAsync);
    }

    public string Address { get; }

    public void Dispose()
    {
        closing.TrySetResult();
        listener.Close();
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    private async Task ListenAsync()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = Task.Run(() => AnswerAsync(context));
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var response = context.Response;
        try
        {
            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            var part = context.Request.Url!.AbsolutePath.TrimStart('/');
            if (part == "silent") await closing.Task;
            if (part.StartsWith("door/", StringComparison.Ordinal)) await office.Door.PassAsync(part = part["door/".Length..]);
            if (await ContentAsync(part, body.ToArray()) is not { } content) response.StatusCode = part == "broken" ? 500 : 404;
            else
            {
                response.ContentType = TypeOf(part);
                await response.OutputStream.WriteAsync(content);
            }
        }
        catch (Exception gone) when (gone is HttpListenerException or IOException or ObjectDisposedException)
        {
            // Whoever asked has hung up, or the run is over.
            return;
        }
    }

    private async Task<byte[]?> ContentAsync(string part, byte[] asked) => part switch
    {
        "root.crl" or "issuing.crl" => office.List(part[..^4]),
        "root.cer" or "issuing.cer" => office.Certificate(part[..^4]).RawData,
        "ocsp" => Ocsp(asked),
        "garbage" => "this is no time-stamp"u8.ToArray(),
        "huge" => new byte[4 * 1024 * 1024],
        _ when part.StartsWith("tsa", StringComparison.Ordinal) => await stamps.AnswerAsync(part, asked),
        _ => null,
    };

    private byte[] Ocsp(byte[] asked)
    {
        var name = "ocsp-" + Interlocked.Increment(ref number).ToString(CultureInfo.InvariantCulture);
        File.WriteAllBytes(office.PathOf(name + ".ask"), asked);
        office.Openssl.Run(
            "ocsp", "-index", "issuing.index", "-CA", "issuing.pem", "-rsigner", "ocsp.pem", "-rkey", "ocsp.key", "-reqin", name + ".ask",
            "-respout", name + ".answer", "-ndays", "7");
        return File.ReadAllBytes(office.PathOf(name + ".answer"));
    }

    private static string TypeOf(string part) => part switch
    {
        "ocsp" => "application/ocsp-response",
        _ when part.StartsWith("tsa", StringComparison.Ordinal) => "application/timestamp-reply",
        _ when part.EndsWith(".crl", StringComparison.Ordinal) => "application/pkix-crl",
        _ => "application/octet-stream",
    };
}
