using System.Diagnostics;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features;

/// <summary>Documents held against the schemas in docs/api by somebody else's reader.</summary>
internal static class Schemas
{
    /// <summary>Empty when every document holds.</summary>
    public static string Offences(string schema, IReadOnlyList<string> documents)
    {
        var root = Checkout.Root;
        Assert.True(
            Directory.Exists(Path.Combine(root, "infra/checks/node_modules")),
            "ajv is not restored: run `npm ci --prefix infra/checks`, or infra/test, which does it.");
        var start = new ProcessStartInfo("node", ["infra/checks/validate.mjs", $"docs/api/{schema}.schema.json"])
        {
            UseShellExecute = false,
            WorkingDirectory = root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start)!;
        foreach (var document in documents) node.StandardInput.WriteLine(document);
        node.StandardInput.Close();
        var said = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.EndsWith(" offences\n", said, StringComparison.Ordinal);
        Assert.Contains($"{documents.Count} documents, ", said, StringComparison.Ordinal);
        return node.ExitCode == 0 ? "" : said;
    }
}
