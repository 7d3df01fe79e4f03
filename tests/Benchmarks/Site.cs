using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace ModelRegistry.Tests.Benchmarks;

/// <summary>The built site as a process of its own, over an SQLite file that goes away with it or a place that stays.</summary>
internal sealed partial class Site : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private const string CasesMade = "The cases of the demonstration are made.";

    private readonly string folder = Directory.CreateTempSubdirectory("registry-start-").FullName;
    private readonly TaskCompletionSource<string> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process process;

    private Site(bool demonstration, Place? place)
    {
        process = new Process
        {
            StartInfo = Command(demonstration, place ?? new("sqlite", $"Data Source={Path.Combine(folder, "registry.db")}")),
            EnableRaisingEvents = true,
        };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException("The site ended before it listened."));
        process.Start();
        process.BeginOutputReadLine();
    }

    /// <summary>When the demonstration is all there and the site works for visitors alone.</summary>
    public Task Settled => settled.Task.WaitAsync(TimeSpan.FromSeconds(300));

    /// <summary>The processor time that it has taken so far.</summary>
    public TimeSpan Worked
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static async Task<(Site Site, HttpClient Visitor)> StartAsync(bool demonstration, Place? place = null)
    {
        var site = new Site(demonstration, place);
        try
        {
            return (site, new HttpClient { BaseAddress = new Uri(await site.address.Task.WaitAsync(TimeSpan.FromSeconds(60))) });
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <summary>Signs in as somebody of the demonstration.</summary>
    public static async Task SignInAsync(HttpClient visitor, string userName = "compliance")
    {
        var page = await visitor.GetStringAsync("/sign-in");
        using var form = new FormUrlEncodedContent(
        [
            new("_handler", "sign-in"),
            new("__RequestVerificationToken", WebUtility.HtmlDecode(Token().Match(page).Groups["value"].Value)),
            new("Form.UserName", userName),
            new("Form.Password", "demonstration only"),
        ]);
        using var answer = await visitor.PostAsync("/sign-in", form);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private void Hear(string? line)
    {
        var at = line?.IndexOf(Listening, StringComparison.Ordinal) ?? -1;
        if (at >= 0)
        {
            address.TrySetResult(line![(at + Listening.Length)..].Trim());
        }

        if (line?.Contains(CasesMade, StringComparison.Ordinal) == true)
        {
            settled.TrySetResult();
        }
    }

    private static ProcessStartInfo Command(bool demonstration, Place place) =>
        new("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "ModelRegistry.Web.dll")])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["Registry__Provider"] = place.Provider,
                ["Registry__ConnectionString"] = place.Connection,
                ["Registry__Demonstration"] = demonstration ? "true" : "false",

                // Whoever measures asks faster than a person.
                ["Registry__Web__SearchesAMinute"] = "1000000",
            },
        };

    /// <summary>Which database a site runs over.</summary>
    internal sealed record Place(string Provider, string Connection);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Token();
}
