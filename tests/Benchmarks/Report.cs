using System.Globalization;

namespace ModelRegistry.Tests.Benchmarks;

/// <summary>One line of the table.</summary>
/// <param name="What">What was measured, on what.</param>
/// <param name="Measured">How much.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Goal">What the design asks for; null where it asks nothing.</param>
/// <param name="MoreIsBetter">Whether the goal is a floor.</param>
internal sealed record Measurement(string What, double Measured, string Unit, double? Goal = null, bool MoreIsBetter = false)
{
    /// <summary>How far inside the goal: 2 is twice as good as asked, below 1 misses it.</summary>
    public double? Ratio => Goal is not { } goal ? null : MoreIsBetter ? Measured / goal : goal / Measured;
}

/// <summary>Collects measurements and prints them as one table.</summary>
internal sealed class Report
{
    private readonly List<Measurement> rows = [];
    private readonly List<string> broken = [];

    public int Broken => broken.Count;

    public async Task AddAsync(string part, Func<Task<IReadOnlyList<Measurement>>> measure)
    {
        await Console.Error.WriteLineAsync(part + " ...");
        try
        {
            rows.AddRange(await measure());
        }
        catch (Exception failure)
        {
            // The other parts still run; the exit code and the last lines say which did not.
            broken.Add($"{part} did not run: {failure}");
        }
    }

    public void Print()
    {
        Console.WriteLine($"| {"what",-72} | {"measured",18} | {"goal",18} | {"ratio",6} |");
        Console.WriteLine($"|{new string('-', 74)}|{new string('-', 20)}|{new string('-', 20)}|{new string('-', 8)}|");
        foreach (var row in rows)
        {
            var goal = row.Goal is { } number ? (row.MoreIsBetter ? "over " : "under ") + Number(number) + " " + row.Unit : "";
            var ratio = row.Ratio is { } value ? value.ToString("0.0", CultureInfo.InvariantCulture) : "";
            Console.WriteLine($"| {row.What,-72} | {Number(row.Measured) + " " + row.Unit,18} | {goal,18} | {ratio,6} |");
        }

        foreach (var failure in broken)
        {
            Console.Error.WriteLine(failure);
        }
    }

    private static string Number(double value) =>
        value.ToString(Math.Abs(value) < 10 ? "0.###" : "#,0", CultureInfo.InvariantCulture);
}
