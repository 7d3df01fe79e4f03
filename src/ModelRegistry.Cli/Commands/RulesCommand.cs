using System.CommandLine;
using ModelRegistry.Cli.Answers;
using ModelRegistry.Features.Rulebooks.Runs;
using ModelRegistry.Rulebook.Editions;

namespace ModelRegistry.Cli.Commands;

/// <summary>
/// <c>modelreg rules</c>: the rulebook that this program carries, without a registry; and the replay of everything that a registry in a
/// file has ever answered.
/// </summary>
internal static class RulesCommand
{
    private static readonly Argument<string> RuleId = new("RULE") { Description = "The rule's identifier, such as us/eccn/4e091." };

    private static readonly Argument<string> ParameterId = new("PARAMETER") { Description = "The parameter's identifier, such as us/eccn/4e091/threshold." };

    private static readonly Option<bool> All = new("--all") { Description = "Replay every evaluation; there is no other choice yet.", Required = true };

    public static Command Build()
    {
        var command = new Command("rules", "The rulebook: its rules, its dated parameters, and whether past answers still come out the same.");
        command.Subcommands.Add(Made("list", "List the rules of this program's edition with their standing today.", parsed => RulesText.List(parsed.IsJson())));
        command.Subcommands.Add(Made("show", "Show a rule: text, standing, what it asks, its examples evaluated now.", Show, RuleId));
        command.Subcommands.Add(Made("parameter", "Show a dated parameter with its whole history.", Parameter, ParameterId));
        command.Subcommands.Add(Made("manifest", "Write what this program's edition is made of; kept with a released version of the program.", Manifest));
        var replay = new Command("replay", "Evaluate everything again under its own edition: 0 all bytes equal, 1 not.");
        replay.Options.Add(All);
        replay.SetAction(ReplayAsync);
        command.Subcommands.Add(replay);
        return command;
    }

    private static Command Made(string name, string words, Func<ParseResult, int> run, params Argument[] arguments)
    {
        var command = new Command(name, words);
        foreach (var argument in arguments) command.Arguments.Add(argument);
        command.SetAction(parsed => run(parsed));
        return command;
    }

    private static int Show(ParseResult parsed)
    {
        var id = parsed.GetRequiredValue(RuleId);
        return RulebookEdition.Current.Find(id) is { } rule
            ? RulesText.Rule(rule, parsed.IsJson())
            : throw new BadInputException($"{id}: there is no such rule. \"modelreg rules list\" names them all.");
    }

    private static int Parameter(ParseResult parsed)
    {
        var id = parsed.GetRequiredValue(ParameterId);
        return RulebookEdition.Current.Parameters.All.FirstOrDefault(one => one.Id == id) is { } parameter
            ? RulesText.Parameter(parameter, parsed.IsJson())
            : throw new BadInputException($"{id}: there is no such parameter. \"modelreg rules show RULE\" names those that a rule cites.");
    }

    private static int Manifest(ParseResult parsed)
    {
        _ = parsed;
        Printed.Line(EarlierPrograms.Write(RulebookEdition.Current.Manifest));
        return Exit.Yes;
    }

    private static async Task<int> ReplayAsync(ParseResult parsed, CancellationToken stop)
    {
        await using var registry = await LocalRegistry.OpenAsync(parsed, create: false, stop);
        if (!(await registry.SendAsync(new StartReplay(), stop)).TryGet(out var run, out var refusal)) return Exit.Refused(refusal);
        using (var bar = new ProgressBar(1))
        {
            StepRun.Answer? step;
            do
            {
                if (!(await registry.SendAsync(new StepRun(run), stop)).TryGet(out step, out refusal)) return Exit.Refused(refusal);
                bar.Show(step.Finished ? 1 : 0, $"{step.Done} of {step.Total} replayed");
            }
            while (!step.Finished);
        }

        if (!(await registry.SendAsync(new ShowRun(run), stop)).TryGet(out var shown, out refusal)) return Exit.Refused(refusal);
        return RulesText.Replay(shown, parsed.IsJson());
    }
}
