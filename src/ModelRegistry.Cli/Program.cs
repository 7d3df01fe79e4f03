using System.CommandLine.Invocation;
using System.Data.Common;

namespace ModelRegistry.Cli;

/// <summary>The command line: parses, runs one command, and turns what went wrong into a sentence on stderr and an exit code.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        var parsed = CommandTree.Build().Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("\"modelreg --help\" and \"modelreg COMMAND --help\" say what would be right.");
            return Exit.BadInput;
        }

        try
        {
            return await parsed.InvokeAsync(new()
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
            });
        }
        catch (BadInputException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return Exit.BadInput;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. What was not finished was not saved.");
            return Exit.Stopped;
        }
        catch (HttpRequestException unreachable)
        {
            await Console.Error.WriteLineAsync($"The server: {unreachable.Message}");
            return Exit.Fault;
        }
        catch (DbException database)
        {
            await Console.Error.WriteLineAsync($"The registry's database answered: {database.Message}");
            return Exit.Fault;
        }
        catch (Exception fault)
        {
            // A fault of the program: whoever reports it needs all of it.
            await Console.Error.WriteLineAsync(fault.ToString());
            return Exit.Fault;
        }
    }
}
