using System.Diagnostics;

namespace ModelRegistry.Tests.Documents;

/// <summary>Independent programs that read a PDF, each on a file of its own folder that is removed afterwards.</summary>
internal sealed class Readers : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public Readers(byte[] pdf)
    {
        Folder = Directory.CreateTempSubdirectory("papers").FullName;
        Pdf = Path.Combine(Folder, "decision.pdf");
        File.WriteAllBytes(Pdf, pdf);
    }

    public string Folder { get; }

    public string Pdf { get; }

    public (int Exit, string Output) Run(string program, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(Limit), $"{program} did not end");
        return (process.ExitCode, output + errors.Result);
    }

    public string Text() => Run("pdftotext", "-layout", Pdf, "-").Output;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
