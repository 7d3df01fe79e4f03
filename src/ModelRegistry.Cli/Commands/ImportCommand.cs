using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Cli.Answers;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Models.Uploading;
using ModelRegistry.Features.Signers;

namespace ModelRegistry.Cli.Commands;

/// <summary><c>modelreg import PATH</c>: records what a model's own files say.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string> Source = new("PATH")
    {
        Description = "A model card, hub metadata, a configuration, weights, a JSONL file of records, a model's folder, plain or zipped, or - for stdin.",
    };

    private static readonly Option<string?> Name = new("--name")
    {
        Description = "The name the model is published under, such as owner/name, where its files do not say.",
        HelpName = "NAME",
    };

    public static Command Build()
    {
        var command = new Command("import", "Import what a model's files say, each statement as evidence with the digest of its bytes.");
        command.Arguments.Add(Source);
        command.Options.Add(Name);
        command.Options.Add(SignersCommand.Trust);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var path = parsed.GetRequiredValue(Source);
        using var source = await ImportSource.OpenAsync(path, parsed.GetValue(Name), stop);
        using var server = RemoteRegistry.Of(parsed, needsKey: true);
        if (server is not null) return await RemoteAsync(parsed, server, source, stop);
        await using var registry = await LocalRegistry.OpenAsync(parsed, create: true, stop);
        var feed = new ImportFeed(TimeProvider.System, registry.Services.GetRequiredService<SignerTrust>());
        var tally = new ImportTally();
        if (source.ChipTable is { } table)
        {
            var compared = await registry.SendAsync(new CompareChips(table), stop);
            if (!compared.TryGet(out var chips, out var refused)) return Exit.Refused(refused);
            tally.Add(chips);
            return Print(parsed, tally);
        }

        using (var bar = new ProgressBar(source.Length))
        {
            try
            {
                await foreach (var part in Ahead.OfAsync(source.PartsAsync(feed, bar, stop), stop))
                {
                    var result = await registry.SendAsync(part.Act, stop);
                    if (!result.TryGet(out var answer, out var refusal)) return Exit.Refused(refusal);
                    tally.Add(part, answer);
                    bar.Show(source.Position, $"{tally.Models} models");
                }
            }
            catch (OperationCanceledException)
            {
                bar.Clear();
                await Console.Error.WriteLineAsync($"{tally.Models} models were imported before this ended; each is whole.");
                throw;
            }
        }

        return Print(parsed, tally);
    }

    private static async Task<int> RemoteAsync(ParseResult parsed, RemoteRegistry server, ImportSource source, CancellationToken stop)
    {
        var tally = new ImportTally();
        using (var bar = new ProgressBar(source.Length))
        {
            await foreach (var parcel in source.ParcelsAsync(bar, stop))
            {
                if (await server.PostAsync(parcel.Path, parcel.Body, stop) is not { } answer) return Exit.CannotTell;
                tally.Add(WireReading.Read<SaveUpload.Answer>(answer));
                bar.Show(source.Position, $"{tally.Models} models");
            }
        }

        return Print(parsed, tally);
    }

    private static int Print(ParseResult parsed, ImportTally tally)
    {
        tally.Print(parsed.IsJson());
        return tally.Refused > 0 ? Exit.BadInput : Exit.Yes;
    }
}
