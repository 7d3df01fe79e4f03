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
        var command = new Command("show", "Show what is recorded of a model: releases, files, parents, data, training, chips, platforms; or with --find, which models there are.");
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
        await using var registry = await AskedRegistry.OpenAsync(parsed, stop);
        var name = parsed.GetValue(Name)!;
        if (await registry.AskAsync(new ShowModel(Name: name), $"models/{AskedRegistry.Escaped(name)}", stop) is not { } model) return registry.Failed;
        var releases = new List<(ShowRelease.Answer Release, Held Held)>();
        foreach (var release in model.Releases)
        {
            if (await registry.AskAsync(new ShowRelease(release.Id), $"releases/{release.Id}", stop) is not { } shown
                || await Held.OfAsync(registry, release.Id, stop) is not { } held) return registry.Failed;
            releases.Add((shown, held));
        }

        if (parsed.IsJson()) Printed.Json(ModelDocument.Of(model, releases));
        else ModelText.Print(model, releases);
        return Exit.Yes;
    }
}
