using System.CommandLine;
using ModelRegistry.Cli.Answers;
using ModelRegistry.Features.Models;

namespace ModelRegistry.Cli.Commands;

/// <summary><c>modelreg show NAME</c>: all that is recorded of a model.</summary>
internal static class ShowCommand
{
    private static readonly Argument<string?> Name = new("NAME")
    {
        Description = "The model's name, such as deepseek-ai/DeepSeek-R1; leave it out with --find.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Build()
    {
        var command = new Command("show", "Show what is recorded of a model: releases, files, parents, data, training, chips; or with --find, which models there are.");
        command.Arguments.Add(Name);
        ShowFound.AddTo(command);
        command.Validators.Add(result =>
        {
            var named = result.GetValue(Name) is not null;
            if (named == (result.GetResult(ShowFound.Find) is not null)) result.AddError("Give a model's NAME, or --find WORDS, and not both.");
        });
        command.SetAction((parsed, stop) => ShowFound.IsAsked(parsed) ? ShowFound.RunAsync(parsed, stop) : RunAsync(parsed, stop));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        using var server = RemoteRegistry.Of(parsed, needsKey: true);
        if (server is not null) return await RemoteAsync(parsed, server, stop);
        await using var registry = await LocalRegistry.OpenAsync(parsed, create: false, stop);
        var found = await registry.SendAsync(new ShowModel(Name: parsed.GetValue(Name)!), stop);
        if (!found.TryGet(out var model, out var refusal)) return Exit.Refused(refusal);
        var releases = new List<ShowRelease.Answer>();
        foreach (var release in model.Releases)
        {
            var shown = await registry.SendAsync(new ShowRelease(release.Id), stop);
            if (!shown.TryGet(out var answer, out var gone)) return Exit.Refused(gone);
            releases.Add(answer);
        }

        return Print(parsed, model, releases);
    }

    private static async Task<int> RemoteAsync(ParseResult parsed, RemoteRegistry server, CancellationToken stop)
    {
        if (await server.GetModelAsync(parsed.GetValue(Name)!, stop) is not { } model) return Exit.CannotTell;
        var releases = new List<ShowRelease.Answer>();
        foreach (var release in model.Releases)
        {
            if (await server.GetAsync<ShowRelease.Answer>($"releases/{release.Id}", stop) is not { } shown) return Exit.CannotTell;
            releases.Add(shown);
        }

        return Print(parsed, model, releases);
    }

    private static int Print(ParseResult parsed, ShowModel.Answer model, List<ShowRelease.Answer> releases)
    {
        if (parsed.IsJson()) Printed.Json(ModelDocument.Of(model, releases));
        else ModelText.Print(model, releases);
        return Exit.Yes;
    }
}
