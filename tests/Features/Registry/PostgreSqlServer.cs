using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ModelRegistry.Tests.Features.Registry;

/// <summary>
/// One PostgreSQL server for the whole run, from Debian's package, with its own folder and port. It lives as long as its standard input is
/// open: however this process ends, the server ends with it and its folder goes.
/// </summary>
public static class PostgreSqlServer
{
    private const string Script =
        """
        set -eu
        bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
        folder=$(mktemp -d /tmp/modelreg-postgresql.XXXXXX)
        cleanup() { "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$folder"; }
        trap cleanup EXIT
        cd /
        "$bin/initdb" -D "$folder/data" -U registry -A trust --no-sync -E UTF8 --locale=C >/dev/null
        "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" start \
          -o "-p $1 -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c max_connections=200" >/dev/null
        echo ready
        cat >/dev/null
        """;

    private static readonly Lazy<int> Running = new(Start);

    // Held, because a process object that is collected closes the standard input.
    private static Process? held;

    /// <summary>A connection string for a database on the server, which starts at the first call.</summary>
    public static string ConnectionTo(string database) =>
        $"Host=127.0.0.1;Port={Running.Value};Username=registry;Database={database};Maximum Pool Size=20;Timeout=30";

    private static int Start()
    {
        var port = FreePort();
        var start = new ProcessStartInfo { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = "/" };
        string[] shell = ["bash", "-c", Script, "bash", $"{port}"];
        string[] command = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", .. shell] : shell;
        start.FileName = command[0];
        foreach (var argument in command[1..])
        {
            start.ArgumentList.Add(argument);
        }

        held = Process.Start(start)!;
        var said = held.StandardOutput.ReadLine();
        return said == "ready" ? port : throw new InvalidOperationException("PostgreSQL did not start; is Debian's postgresql-15 installed?");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
