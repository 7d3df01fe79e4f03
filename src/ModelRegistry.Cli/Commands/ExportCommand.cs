using System.CommandLine;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Models.Exporting;

namespace ModelRegistry.Cli.Commands;

/// <summary><c>modelreg export NAME</c>: a release as a document that other programs read, each part cited to who asserts it.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string> Name = new("NAME") { Description = "The model's name, such as deepseek-ai/DeepSeek-R1." };

    private static readonly Option<string?> Label = new("--release")
    {
        Description = "The release by its label; needed where the model has several.",
        HelpName = "LABEL",
    };

    private static readonly Option<DocumentFormat> As = new("--as") { Description = "CycloneDX 1.7, SPDX 3.0.1, or a signed claim on the digest of its files." };

    public static Command Build()
    {
        var command = new Command("export", "Write what is recorded of a release as a bill of materials (CycloneDX 1.7 or SPDX 3.0.1) to stdout.");
        command.Arguments.Add(Name);
        command.Options.Add(Label);
        command.Options.Add(As);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        using var server = RemoteRegistry.Of(parsed, needsKey: true);
        if (server is not null) return await RemoteAsync(parsed, server, stop);
        await using var registry = await LocalRegistry.OpenAsync(parsed, create: false, stop);
        var found = await registry.SendAsync(new ShowModel(Name: parsed.GetRequiredValue(Name)), stop);
        if (!found.TryGet(out var model, out var unknown)) return Exit.Refused(unknown);
        var written = await registry.SendAsync(new ExportRelease(Chosen(parsed, model).Id, parsed.GetValue(As)), stop);
        if (!written.TryGet(out var document, out var refusal)) return Exit.Refused(refusal);
        await Console.Out.WriteLineAsync(document.Text);
        return Exit.Yes;
    }

    private static async Task<int> RemoteAsync(ParseResult parsed, RemoteRegistry server, CancellationToken stop)
    {
        if (await server.GetModelAsync(parsed.GetRequiredValue(Name), stop) is not { } model) return Exit.CannotTell;
        var path = $"releases/{Chosen(parsed, model).Id}/export?format={parsed.GetValue(As)}";
        if (await server.GetAsync(path, stop) is not { } document) return Exit.CannotTell;
        await Console.Out.WriteLineAsync(document.GetRawText());
        return Exit.Yes;
    }

    private static Domain.Models.Release Chosen(ParseResult parsed, ShowModel.Answer model)
    {
        var label = parsed.GetValue(Label);
        var fitting = model.Releases.Where(r => label is null || r.Label == label).ToList();
        return fitting is [var only] ? only
            : throw new BadInputException($"--release: {(label is null ? $"{model.Model.Name} has {fitting.Count} releases" : $"no release is labelled {label}")}. "
                + $"Right would be one of {string.Join(", ", model.Releases.Select(r => r.Label))}.");
    }
}
