using System.CommandLine;
using ModelRegistry.Cli.Answers;
using ModelRegistry.Features;
using ModelRegistry.Features.Demonstration;

namespace ModelRegistry.Cli.Commands;

/// <summary><c>modelreg demo</c>: makes a registry with the demonstration's facts and accounts.</summary>
internal static class DemoCommand
{
    public static Command Build()
    {
        var command = new Command("demo", "Make a demonstration registry: sourced facts, invented accounts with a public password.");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        RemoteRegistry.Refuse(parsed);
        var file = Path.GetFullPath(parsed.GetRequiredValue(CommandTree.Database));
        LocalRegistry.Check(file, create: true);
        await using var services = LocalRegistry.Compose(file, demonstration: true);
        await RegistryStart.PrepareEmbeddedAsync(services, stop);
        try
        {
            await DemonstrationAccounts.PrepareAsync(services, demonstration: true, stop);
        }
        catch (InvalidOperationException refused) when (refused.Source == typeof(DemonstrationAccounts).Assembly.GetName().Name)
        {
            throw new BadInputException($"{file}: {refused.Message}");
        }

        await DemonstrationCases.MakeAsync(services, stop);
        Say(parsed, file);
        return Exit.Yes;
    }

    private static void Say(ParseResult parsed, string file)
    {
        if (parsed.IsJson())
        {
            Printed.Json(new { file, accounts = DemonstrationAccounts.All, password = DemonstrationAccounts.Password });
            return;
        }

        Printed.Row("registry", file);
        Printed.Row("password", DemonstrationAccounts.Password);
        foreach (var account in DemonstrationAccounts.All)
            Printed.Row(account.UserName, $"{account.PersonName}, {account.OrganisationName}");
        Printed.Line("Everything marked (invented) is made up; campaigns are allegations; decisions bind nobody.");
    }
}
