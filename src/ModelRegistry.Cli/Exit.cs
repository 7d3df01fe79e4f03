using ModelRegistry.Features.Frame;

namespace ModelRegistry.Cli;

/// <summary>The exit codes of every command.</summary>
internal static class Exit
{
    public const int Yes = 0;
    public const int No = 1;
    public const int BadInput = 2;
    public const int CannotTell = 3;
    public const int Fault = 4;

    /// <summary>Ended by Ctrl-C or SIGTERM, as shells count it.</summary>
    public const int Stopped = 130;

    /// <summary>Says on stderr why an act was refused, and gives the code for it.</summary>
    public static int Refused(Refusal refusal)
    {
        foreach (var line in Lines(refusal)) Console.Error.WriteLine(line);
        return refusal switch
        {
            Refusal.NotFound => CannotTell,
            Refusal.NotValid or Refusal.NotAllowed => BadInput,
            Refusal.Concerned or Refusal.NeedsSecondPerson or Refusal.NeedsSecondFactor or Refusal.NeedsConfirmation => BadInput,
            Refusal.Conflict => Fault,
            _ => throw new InvalidOperationException($"No exit code is written for {refusal.GetType().Name}."),
        };
    }

    private static IEnumerable<string> Lines(Refusal refusal) => refusal is Refusal.NotValid wrong
        ? wrong.Problems.Select(problem => $"{problem.Where}: {problem.What} {problem.WhatWouldBeRight}")
        : [refusal.Sentence];
}

/// <summary>What was typed or handed over cannot be used; the message says what, where and what would be right.</summary>
internal sealed class BadInputException(string message) : Exception(message);
