using System.Diagnostics;

namespace ModelRegistry.Tests.Journeys;

/// <summary>The built site as a process of its own, over an SQLite file in a folder that goes away with the last process over it.</summary>
public sealed class SiteProcess : IDisposable
{
    /// <summary>What it says when the demonstration is all there.</summary>
    public const string CasesMade = "The cases of the demonstration are made.";

    private const string Listening = "Now listening on: ";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);

    private readonly string folder;
    private readonly Lock hearing = new();
    private readonly List<string> said = [];
    private readonly List<(string Words, TaskCompletionSource<string> Heard)> awaited = [];
    private readonly Process process;
    private bool handedOver;
    private bool disposed;

    private SiteProcess(string folder, IEnumerable<(string Name, string Value)> settings)
    {
        this.folder = folder;
        process = new Process { StartInfo = Command(folder, settings), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => Ended();
    }

    /// <summary>Where the site answers.</summary>
    public Uri Address { get; private set; } = new("http://localhost");

    /// <summary>The database.</summary>
    public string Database => Path.Combine(folder, "registry.db");

    /// <summary>What the site wrote to its console, for a test that has failed.</summary>
    public string Said
    {
        get
        {
            lock (hearing)
            {
                return string.Join('\n', said);
            }
        }
    }

    /// <summary>Starts the demonstration and waits until it says where it listens, that it is ready, and that its cases are made.</summary>
    public static async Task<SiteProcess> StartAsync(params IEnumerable<(string Name, string Value)> settings)
    {
        var site = await StartEarlyAsync(settings);
        await site.HeardAsync(CasesMade);
        return site;
    }

    /// <summary>The same, while its cases are still being made.</summary>
    public static Task<SiteProcess> StartEarlyAsync(params IEnumerable<(string Name, string Value)> settings) =>
        StartAsync(Directory.CreateTempSubdirectory("registry-journey-").FullName, settings);

    /// <summary>Starts it over a new file, kills it as soon as it has said the words, listening or not, and starts another over what it left.</summary>
    public static async Task<SiteProcess> StartedAgainAfterAsync(string words, params IEnumerable<(string Name, string Value)> settings)
    {
        using var first = new SiteProcess(Directory.CreateTempSubdirectory("registry-journey-").FullName, settings);
        first.Run();
        await first.HeardAsync(words);
        return await first.KilledAndStartedAgainAsync(settings);
    }

    /// <summary>Kills the process (SIGKILL: it hears nothing of it) and starts another over what it left.</summary>
    public async Task<SiteProcess> KilledAndStartedAgainAsync(params IEnumerable<(string Name, string Value)> settings)
    {
        Kill();
        handedOver = true;
        return await StartAsync(folder, settings);
    }

    /// <summary>Kills it.</summary>
    public void Kill()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    /// <summary>When it has written a line that contains the words, at once if it has already.</summary>
    public Task<string> HeardAsync(string words)
    {
        lock (hearing)
        {
            if (said.Find(line => line.Contains(words, StringComparison.Ordinal)) is { } line)
            {
                return Task.FromResult(line);
            }

            var heard = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            awaited.Add((words, heard));
            return WithinAsync(heard.Task, words);
        }
    }

    /// <summary>Forgets what it has written, so that one waits for what comes.</summary>
    public void Forget()
    {
        lock (hearing)
        {
            said.Clear();
        }
    }

    public void Dispose()
    {
        // A test that fails while it replaces one by the next disposes of the old one twice, and its failure is what is told.
        if (disposed) return;
        disposed = true;
        Kill();
        process.Dispose();
        if (!handedOver)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<SiteProcess> StartAsync(string folder, IEnumerable<(string Name, string Value)> settings)
    {
        var site = new SiteProcess(folder, settings);
        site.Run();
        var line = await site.HeardAsync(Listening);
        site.Address = new Uri(line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..].Trim());
        using var visitor = new HttpClient { BaseAddress = site.Address, Timeout = StartLimit };
        Assert.Equal("Healthy", await visitor.GetStringAsync("/health/ready"));
        return site;
    }

    private void Run()
    {
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private async Task<string> WithinAsync(Task<string> heard, string words)
    {
        try
        {
            return await heard.WaitAsync(StartLimit);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"The site did not say \"{words}\":\n{Said}", late);
        }
    }

    private static ProcessStartInfo Command(string folder, IEnumerable<(string Name, string Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "ModelRegistry.Web.dll")])
        {
            WorkingDirectory = Path.Combine(Root(), "src", "ModelRegistry.Web"),
            RedirectStandardOutput = true,
            UseShellExecute = false,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0", // the system picks a free port, and the site says which
                ["Registry__Provider"] = "Sqlite",
                ["Registry__ConnectionString"] = $"Data Source={Path.Combine(folder, "registry.db")}",
                ["Registry__Demonstration"] = "true",
            },
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (hearing)
        {
            said.Add(line);
            foreach (var (_, heard) in awaited.Where(one => line.Contains(one.Words, StringComparison.Ordinal)))
            {
                heard.TrySetResult(line);
            }
        }
    }

    private void Ended()
    {
        lock (hearing)
        {
            foreach (var (words, heard) in awaited)
            {
                heard.TrySetException(new InvalidOperationException($"The site ended before it said \"{words}\":\n{string.Join('\n', said)}"));
            }
        }
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "ModelRegistry.sln")))
        {
            at = at.Parent ?? throw new InvalidOperationException("The tests run outside the project's folder.");
        }

        return at.FullName;
    }
}
