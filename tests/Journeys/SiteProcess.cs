using System.Collections.Concurrent;
using System.Diagnostics;

namespace ModelRegistry.Tests.Journeys;

/// <summary>The built site as a process of its own, in demonstration mode, over an SQLite file that goes away with it.</summary>
public sealed class SiteProcess : IDisposable
{
    private const string Listening = "Now listening on: ";
    private const string CasesMade = "The cases of the demonstration are made.";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("registry-journey-").FullName;
    private readonly ConcurrentQueue<string> said = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource casesMade = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process process;

    private SiteProcess()
    {
        process = new Process { StartInfo = Command(), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException("The site ended before it listened:\n" + Said));
    }

    /// <summary>Where the site answers.</summary>
    public Uri Address => address.Task.Result;

    /// <summary>What the site wrote to its console, for a test that has failed.</summary>
    public string Said => string.Join('\n', said);

    /// <summary>Starts it and waits until it says where it listens, that it is ready, and that the demonstration is all there.</summary>
    public static async Task<SiteProcess> StartAsync()
    {
        var site = new SiteProcess();
        site.process.Start();
        site.process.BeginOutputReadLine();
        site.process.BeginErrorReadLine();
        await site.address.Task.WaitAsync(StartLimit);
        using var visitor = new HttpClient { BaseAddress = site.Address, Timeout = StartLimit };
        Assert.Equal("Healthy", await visitor.GetStringAsync("/health/ready"));
        await site.casesMade.Task.WaitAsync(StartLimit);
        return site;
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private ProcessStartInfo Command()
    {
        var content = Path.Combine(Root(), "src", "ModelRegistry.Web");
        return new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "ModelRegistry.Web.dll")])
        {
            WorkingDirectory = content,
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
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        said.Enqueue(line);
        var at = line.IndexOf(Listening, StringComparison.Ordinal);
        if (at >= 0)
        {
            address.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
        }

        if (line.Contains(CasesMade, StringComparison.Ordinal))
        {
            casesMade.TrySetResult();
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
