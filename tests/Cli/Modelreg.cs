using System.Diagnostics;

namespace ModelRegistry.Tests.Cli;

/// <summary>What a run of the command line left.</summary>
public sealed record Ran(int Exit, string Output, string Diagnostics);

/// <summary>The command line as a process of its own, in a folder that goes away with the test.</summary>
public sealed class Modelreg : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    public string Folder { get; } = Directory.CreateTempSubdirectory("modelreg-").FullName;

    public string Database => Path.Combine(Folder, "registry.db");

    /// <summary>The key it sends to a server.</summary>
    public string? Key { get; set; }

    public Task<Ran> RunAsync(params string[] arguments) => RunWithInputAsync("", arguments);

    public async Task<Ran> RunWithInputAsync(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var diagnostics = process.StandardError.ReadToEndAsync();
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading its input, which some tests expect of it; what it said tells.
        }

        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return new(process.ExitCode, await output, await diagnostics);
    }

    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MODELREG_API_KEY"] = Key;
        foreach (var argument in new[] { "exec", Path.Combine(AppContext.BaseDirectory, "modelreg.dll") }.Concat(arguments))
            start.ArgumentList.Add(argument);
        return Process.Start(start) ?? throw new InvalidOperationException("The command line did not start.");
    }

    public string Write(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
