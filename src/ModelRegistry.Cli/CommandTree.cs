using System.CommandLine;
using ModelRegistry.Cli.Commands;

namespace ModelRegistry.Cli;

/// <summary>All commands and the options they share.</summary>
internal static class CommandTree
{
    public static readonly Option<string> Database = new("--db")
    {
        Description = "The registry's SQLite file. Commands run in it as one recorded local principal.",
        HelpName = "FILE",
        DefaultValueFactory = _ => "registry.db",
        Recursive = true,
    };

    public static readonly Option<string?> Server = new("--server")
    {
        Description = $"A registry's address, for all but demo, in place of --db; the API key comes from {RemoteRegistry.KeyVariable}.",
        HelpName = "URL",
        Recursive = true,
    };

    public static readonly Option<string> Format = OneOf("--format", "How results are written to stdout.", "text", "json");

    public static RootCommand Build()
    {
        var root = new RootCommand("Records what AI models are made of, applies export-control law to them, and verifies decisions.\n\n"
            + "Exit codes: 0 yes, 1 no, 2 bad input or usage, 3 cannot tell, 4 fault.");
        root.Options.Add(Database);
        root.Options.Add(Server);
        root.Options.Add(Format);
        root.Subcommands.Add(ImportCommand.Build());
        root.Subcommands.Add(ShowCommand.Build());
        root.Subcommands.Add(ExportCommand.Build());
        root.Subcommands.Add(LineageCommand.Build());
        root.Subcommands.Add(EvidenceCommand.Build());
        root.Subcommands.Add(RecordCommand.Build());
        root.Subcommands.Add(DiffCommand.Build());
        root.Subcommands.Add(CheckCommand.Build());
        root.Subcommands.Add(EvaluateCommand.Build());
        root.Subcommands.Add(ApplyCommand.Build());
        root.Subcommands.Add(DraftCommand.Build());
        root.Subcommands.Add(CasesCommand.Build());
        root.Subcommands.Add(AnswerCommand.Build());
        root.Subcommands.Add(DecideCommand.Build());
        root.Subcommands.Add(VerifyCommand.Build());
        root.Subcommands.Add(LedgerCommand.Build());
        root.Subcommands.Add(CompareCommand.Build());
        root.Subcommands.Add(SignersCommand.Build());
        root.Subcommands.Add(RulesCommand.Build());
        root.Subcommands.Add(DemoCommand.Build());
        return root;
    }

    public static bool IsJson(this ParseResult parsed) => parsed.GetRequiredValue(Format) == "json";

    private static Option<string> OneOf(string name, string description, params string[] values)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            DefaultValueFactory = _ => values[0],
            HelpName = string.Join('|', values),
            Recursive = true,
        };
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
