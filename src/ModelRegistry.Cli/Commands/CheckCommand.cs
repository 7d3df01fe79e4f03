using System.CommandLine;
using ModelRegistry.Cli.Answers;
using ModelRegistry.Features.Clearances;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Cli.Commands;

/// <summary><c>modelreg check</c>: is this model cleared for us, here, for this use?</summary>
internal static class CheckCommand
{
    private static readonly Argument<string?> Name = new("NAME")
    {
        Description = "The model's name, name@label, or a package URL (pkg:huggingface/owner/name).",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Sha256 = new("--sha256")
    {
        Description = "The SHA-256 of one of its files, or its root digest.",
        HelpName = "HEX",
    };

    private static readonly Option<string?> Card = new("--card")
    {
        Description = "Its model card, or - for stdin; NAME may come beside it.",
        HelpName = "FILE",
    };

    private static readonly Option<string> Jurisdiction = new("--jurisdiction")
    {
        Description = "The country of use (ISO 3166-1).",
        HelpName = "CC",
        Required = true,
    };

    private static readonly Option<EndUse> Use = Words.Option("--use", "What for.", EndUse.NotStated);
    private static readonly Option<AccessKind> Access = Words.Option("--access", "By which kind of access.", AccessKind.Weights);
    private static readonly Option<string?> From = new("--from") { Description = "The country the weights come from.", HelpName = "CC" };
    private static readonly Option<string?> EndUser = new("--end-user") { Description = "Who uses it in the end.", HelpName = "NAME" };

    private static readonly Option<string?> EndUserCountry = new("--end-user-country")
    {
        Description = "Where the end user is.",
        HelpName = "CC",
    };

    private static readonly Option<DateOnly> Day = Words.Day("The day of the use. Today when left out.");

    private static readonly Option<Jurisdiction> Law = Words.Option("--law", "Whose law answers.",
        Rulebook.Questions.Jurisdiction.UnitedStates);

    private static readonly Option<string> Profile = new("--profile")
    {
        Description = $"Which standings count. One of: {string.Join(", ", Profiles.All)}.",
        HelpName = "NAME",
        DefaultValueFactory = _ => Profiles.Enforced,
    };

    public static Command Build()
    {
        var command = new Command(
            "check",
            "Is a model cleared? 0 cleared, 1 not (needs a licence, refused, or conditions that were not accepted), 3 cannot tell.");
        command.Arguments.Add(Name);
        Option[] options = [Sha256, Card, Jurisdiction, Use, Access, From, EndUser, EndUserCountry, Day, Law, Profile];
        foreach (var option in options) command.Options.Add(option);
        command.Options.Add(Clearances.AcceptConditions);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var asked = await AskedAsync(parsed, stop);
        using var server = RemoteRegistry.Of(parsed, needsKey: true);
        if (server is not null) return await RemoteAsync(parsed, server, asked, stop);
        await using var registry = await LocalRegistry.OpenAsync(parsed, create: false, stop);
        var result = await registry.SendAsync(asked, stop);
        if (!result.TryGet(out var answer, out var refusal)) return Exit.Refused(refusal);
        if (parsed.IsJson()) Printed.Json(ClearanceDocument.Of(answer));
        else ClearanceText.Print(answer);
        return Clearances.Code(answer.Clearance, parsed);
    }

    private static async Task<int> RemoteAsync(ParseResult parsed, RemoteRegistry server, CheckClearance asked, CancellationToken stop)
    {
        var path = "clearance?" + string.Join('&', Query(asked).Where(pair => pair.Value is not null)
            .Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}"));
        var answer = asked.Card is { } card
            ? await server.PostAsync(path, card.ToArray(), "text/markdown", stop)
            : await server.GetAsync(path, stop);
        if (answer is not { } found) return Exit.CannotTell;
        if (parsed.IsJson()) Printed.Json(found);
        else RemoteText.Clearance(found);
        return Clearances.Code(RemoteText.ClearanceOf(found), parsed);
    }

    private static IEnumerable<(string Name, string? Value)> Query(CheckClearance asked) =>
    [
        ("model", asked.Model), ("sha256", asked.Sha256), ("purl", asked.Purl), ("jurisdiction", asked.Jurisdiction),
        ("use", asked.Use.ToString()), ("access", asked.Access.ToString()), ("exportedFrom", asked.ExportedFrom),
        ("endUser", asked.EndUser), ("endUserCountry", asked.EndUserCountry), ("day", asked.Day?.ToString("O")),
        ("law", asked.Law.ToString()), ("profile", asked.Profile),
    ];

    private static async Task<CheckClearance> AskedAsync(ParseResult parsed, CancellationToken stop)
    {
        var name = parsed.GetValue(Name);
        var isPackage = name?.StartsWith("pkg:", StringComparison.Ordinal) == true;
        byte[]? card = parsed.GetValue(Card) is { } file ? await InputFile.ReadAsync(file, CheckClearance.MostCardBytes, stop) : null;
        return new()
        {
            Model = isPackage ? null : name,
            Purl = isPackage ? name : null,
            Sha256 = parsed.GetValue(Sha256),
            Card = card is null ? (ReadOnlyMemory<byte>?)null : card,
            Jurisdiction = parsed.GetRequiredValue(Jurisdiction),
            Use = parsed.GetValue(Use),
            Access = parsed.GetValue(Access),
            ExportedFrom = parsed.GetValue(From),
            EndUser = parsed.GetValue(EndUser),
            EndUserCountry = parsed.GetValue(EndUserCountry),
            Day = parsed.GetValue(Day),
            Law = parsed.GetValue(Law),
            Profile = parsed.GetRequiredValue(Profile),
        };
    }
}
