using System.CommandLine;
using System.Text.Json;
using ModelRegistry.Cli.Answers;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Features.Cases.Applying;

namespace ModelRegistry.Cli.Commands;

/// <summary>
/// <c>modelreg apply TYPE --of NAME --file FIELDS --server URL</c>: hands in an application in the name of whoever gave the key. Without a
/// release it says what the type asks for; what cannot be handed in stays as a draft.
/// </summary>
internal static class ApplyCommand
{
    private static readonly Argument<string> Type = new("TYPE")
    {
        Description = $"What is asked for: {string.Join(", ", Words.All<ApplicationKind>())}.",
    };

    private static readonly Option<string?> Of = new("--of")
    {
        Description = "The model, or the release as NAME@LABEL. Left out, what the type asks for is listed.",
        HelpName = "NAME",
    };

    private static readonly Option<string?> Copy = new("--copy") { Description = "An application of one's own to copy.", HelpName = "REFERENCE" };
    private static readonly Option<string?> Authority = new("--authority")
    {
        Description = "The code of the authority that is to decide, such as UK; left out, that of the copied application, or US.",
        HelpName = "CODE",
    };

    private static readonly Option<bool> Amend = new("--amend") { Description = "It is to amend the one that is copied." };
    private static readonly Option<bool> Keep = new("--keep") { Description = "Keep it as a draft; \"modelreg draft\" goes on with it." };
    private static readonly DraftChange Change = new();

    public static Command Build()
    {
        Type.AcceptOnlyFromAmong([.. Words.All<ApplicationKind>()]);
        var command = new Command("apply", "Apply, on a server, for a determination on a release; without --of, list what the type asks for.");
        command.Arguments.Add(Type);
        command.Options.Add(Of);
        command.Options.Add(Authority);
        command.Options.Add(Copy);
        command.Options.Add(Amend);
        command.Options.Add(Keep);
        Change.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        if (!Words.TryParse<ApplicationKind>(parsed.GetRequiredValue(Type), out var kind)) return Exit.BadInput;
        if (parsed.GetValue(Of) is not { } name) return Describe(parsed, ApplicationTypes.Of(kind));
        using var server = Casework.Server(parsed);
        await Change.FieldsAsync(parsed, stop); // what cannot be read is said before anything is begun
        if (await ReleaseAsync(server, name, stop) is not { } release) return Exit.CannotTell;
        var begun = JsonSerializer.SerializeToUtf8Bytes(new
        {
            kind = JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()),
            releaseId = release,
            copyOf = parsed.GetValue(Copy),
            amending = parsed.GetValue(Amend),
            authority = parsed.GetValue(Authority),
        });
        if (await server.PostOnceAsync("applications/drafts", begun, key: null, stop) is not { } made) return Exit.CannotTell;
        var id = made.Text("id")!;
        await Console.Error.WriteLineAsync($"Begun as draft {id}.");
        if (await Change.SaveAsync(server, id, parsed, stop) is not { } draft) return Exit.CannotTell;
        return parsed.GetValue(Keep) ? DraftText.Print(parsed, draft) : await DraftCommand.SubmitAsync(server, id, draft, parsed, stop);
    }

    private static async Task<Guid?> ReleaseAsync(RemoteRegistry server, string name, CancellationToken stop)
    {
        var at = name.LastIndexOf('@');
        var (model, label) = at > 0 ? (name[..at], name[(at + 1)..]) : (name, null);
        if (await server.GetModelAsync(model, stop) is not { } found) return null;
        return found.Releases.Where(release => label is null || release.Label == label).ToArray() is [var only]
            ? only.Id.Value
            : throw new BadInputException($"--of: {found.Model.Name} has the releases {string.Join(", ", found.Releases.Select(one => one.Label))}. Write one of them as NAME@LABEL.");
    }

    private static int Describe(ParseResult parsed, ApplicationType type)
    {
        if (parsed.IsJson())
        {
            Printed.Wire(type);
            return Exit.Yes;
        }

        Printed.Line($"{type.Title}. {type.Purpose}");
        if (type.Caution.Length > 0) Printed.Line(type.Caution);
        Printed.Line($"Always: {string.Join(", ", ApplicationValues.CommonNames)}. Destination is required.");
        foreach (var part in type.Parts) Printed.Line($"{part} (required)", 1);
        foreach (var field in type.Fields)
        {
            var choices = field.Choices.Count > 0 ? $" One of: {string.Join(", ", field.Choices.Select(choice => choice.Value))}." : "";
            Printed.Line($"{field.Name}{(field.Required ? " (required)" : "")}: {field.Label}.{choices}", 1);
        }

        foreach (var asked in type.Documents) Printed.Line($"--document \"{asked.Purpose}=FILE\"{(asked.Required ? " (required)" : "")}: {asked.Hint}", 1);
        return Exit.Yes;
    }
}
