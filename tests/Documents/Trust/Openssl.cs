using System.Diagnostics;

namespace ModelRegistry.Tests.Documents.Trust;

/// <summary>The program openssl, run in the office's folder; a failure says what it said.</summary>
internal sealed class Openssl(string folder)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public void Run(params IReadOnlyList<string> arguments)
    {
        var (exit, output) = Try(arguments);
        if (exit != 0) throw new InvalidOperationException($"openssl {string.Join(' ', arguments)} ended with {exit}: {output}");
    }

    public (int Exit, string Output) Try(params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("openssl", arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        if (process.WaitForExit(Limit)) return (process.ExitCode, output + errors.Result);
        process.Kill();
        throw new InvalidOperationException($"openssl {string.Join(' ', arguments)} did not end");
    }
}
