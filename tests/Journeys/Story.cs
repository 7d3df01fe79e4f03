using System.Text;

namespace ModelRegistry.Tests.Journeys;

/// <summary>What one walk through the main job is about, and the people in it, each in a browser of their own.</summary>
public sealed class Story(Stage stage, bool javaScript) : IAsyncDisposable
{
    private readonly Dictionary<string, Walker> people = new(StringComparer.Ordinal);
    private readonly List<string> complaints = [];
    private readonly string run = javaScript ? "scripted" : "plain";

    /// <summary>The model that is pasted.</summary>
    public string Model => "calder/harbour-7b-" + run;

    /// <summary>The adapter for it that is uploaded.</summary>
    public string Adapter => "calder/harbour-adapter-" + run;

    /// <summary>The bytes of that adapter's only file of weights.</summary>
    public byte[] AdapterWeights
    {
        get
        {
            var header = $$$"""{"__metadata__":{"name":"{{{Adapter}}}"},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""";
            var padded = header.PadRight((header.Length + 7) / 8 * 8);
            return [.. BitConverter.GetBytes((long)padded.Length), .. Encoding.UTF8.GetBytes(padded), .. new byte[8]];
        }
    }

    /// <summary>The closed system whose outputs it was trained on.</summary>
    public string Teacher => "Meridian Oracle " + run;

    /// <summary>The path of the model's release.</summary>
    public string Release { get; set; } = "";

    /// <summary>The reference of the case.</summary>
    public string Case { get; set; } = "";

    /// <summary>The reference of the decision.</summary>
    public string Decision { get; set; } = "";

    /// <summary>The signed paper.</summary>
    public byte[] Paper { get; set; } = [];

    public IReadOnlyList<string> Faults => [.. complaints, .. people.Values.SelectMany(person => person.Faults)];

    /// <summary>Looks at a page that no link leads to, where a look can be had: axe is a script itself.</summary>
    public async Task LookAsync(Walker person, string name)
    {
        if (javaScript)
        {
            complaints.AddRange(await Look.AtAsync(person.Page, name));
        }
    }

    /// <summary>Somebody signed in, or a visitor.</summary>
    public async Task<Walker> AsAsync(string? userName)
    {
        if (!people.TryGetValue(userName ?? "", out var person))
        {
            people[userName ?? ""] = person = await stage.WalkerAsync(javaScript);
            if (userName is not null)
            {
                await person.SignInAsync(userName);
            }
        }

        return person;
    }

    /// <summary>Walks some steps; when one fails, says on which pages everybody stood.</summary>
    public async Task TellAsync(Func<Story, Task> steps)
    {
        try
        {
            await steps(this);
        }
        catch (Exception failure)
        {
            var stood = await Task.WhenAll(people.Select(async person => $"{person.Key} at {await person.Value.WhereAsync()}"));
            throw new InvalidOperationException(failure.Message + "\n" + string.Join('\n', stood), failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in people.Values)
        {
            await person.DisposeAsync();
        }
    }
}
